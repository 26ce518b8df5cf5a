using BackSignal.Records;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Results;

/// <summary>A person the input did not name, so that the results have somebody to be about.</summary>
internal static class PersonOf
{
    public static Patient Record(PatientRecord record)
    {
        var nameless = new HumanName();
        nameless.Extension.Add(new Extension(Uris.Extension + "data-absent-reason", new Code("unknown")));
        var patient = new Patient
        {
            Name = [nameless],
            Gender = record.Sex switch
            {
                "female" => AdministrativeGender.Female,
                "male" => AdministrativeGender.Male,
                "other" => AdministrativeGender.Other,
                "unknown" => AdministrativeGender.Unknown,
                _ => null,
            },
        };
        if (record.Born is { } born && born.Latest - born.Earliest <= TimeSpan.FromDays(1))
        {
            patient.BirthDate = born.Earliest.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }

        return patient;
    }
}
