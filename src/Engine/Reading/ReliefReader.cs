using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Reading;

/// <summary>Reads one file of reliefs/.</summary>
internal static class ReliefReader
{
    public static Relief Read(string id, Fields fields, Names names)
    {
        foreach (var item in fields.Items("flags"))
        {
            if (item is Node.Scalar { Text: var flag } && !names.RedFlags.Contains(flag))
            {
                names.Problems.Add(item, Names.Unknown("red flag", flag, names.RedFlags, "red-flags/"));
            }
        }

        fields.Required("flags");
        var relief = new Relief
        {
            Id = id,
            Name = fields.RequiredText("name"),
            Flags = fields.Texts("flags"),
            To = names.Urgency(fields, "to") ?? Urgency.Today,
            When = ConditionReader.Required(fields, "when", names),
            Patient = fields.RequiredText("patient"),
            Nurse = fields.Text("nurse"),
            Clinician = fields.Text("clinician"),
            Citations = names.Citations(fields, isRequired: true),
            Review = names.Review(fields),
        };
        fields.Done();
        return relief;
    }
}
