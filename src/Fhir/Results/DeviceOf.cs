using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Results;

/// <summary>The program that assessed: its version, and the release and hash of the knowledge it ran.</summary>
internal static class DeviceOf
{
    public static Device Program(ResultDraft draft) =>
        new()
        {
            Status = Device.FHIRDeviceStatus.Active,
            DeviceName =
            [
                new Device.DeviceNameComponent { Name = "BackSignal", Type = DeviceNameType.UserFriendlyName },
            ],
            Version =
            [
                Version("software", draft.Occasion.Product),
                Version("knowledge", draft.Knowledge.Version),
                Version("knowledge-sha256", draft.Knowledge.Hash),
            ],
        };

    private static Device.VersionComponent Version(string of, string value) =>
        new()
        {
            Type = new CodeableConcept { Text = of },
            Value = value,
        };
}
