using BackSignal.Records.Fhir.Json;

namespace BackSignal.Records.Fhir;

/// <summary>Patient: date of birth and gender, nothing else.</summary>
internal static class PatientReader
{
    public static void Read(ref JsonWalk walk, Intake intake)
    {
        var head = new ResourceHead("Patient");
        var birthDate = 0;
        string? gender = null;
        while (walk.Property(out var name))
        {
            switch (name)
            {
                case "birthDate":
                    birthDate = walk.Mark("birthDate");
                    break;
                case "gender":
                    gender = walk.Text("gender");
                    break;
                default:
                    head.Take(name, ref walk, intake);
                    break;
            }
        }

        intake.Forget(head, ref walk);
        var source = intake.Source(head, ref walk);
        var born = intake.When(ref walk, birthDate, "birthDate").At;
        var entry = intake.Chart.Enter(source);
        var hasId = Intake.IsId(walk.TextAt(head.Id));
        entry.Person = new Person(source, born, gender, hasId ? [source] : []);
        intake.Named = entry;
        entry.AddDoubts(intake.Doubts, source);
    }
}
