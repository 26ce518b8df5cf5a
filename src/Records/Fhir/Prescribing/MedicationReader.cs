using BackSignal.Records.Fhir.Json;
using BackSignal.Records.Fhir.Values;

namespace BackSignal.Records.Fhir.Prescribing;

/// <summary>Medication, alone in a bundle or contained in the resource that uses it.</summary>
internal static class MedicationReader
{
    /// <summary>A Medication among others, to which any of them may refer.</summary>
    public static void Read(ref JsonWalk walk, Intake intake)
    {
        var head = new ResourceHead("Medication");
        var medicine = Read(ref walk, intake, ref head);
        intake.Forget(head, ref walk);
        var source = intake.Source(head, ref walk);
        var entry = intake.Chart.Enter(source);
        entry.Medicine = medicine;
        entry.MedicineNames.Add(source);
        entry.AddDoubts(intake.Doubts, source);
        intake.Named = entry;
    }

    /// <summary>Adds the Medications of the list of contained resources the walk is on.</summary>
    public static void AddContained(ref JsonWalk walk, Intake intake, Dictionary<string, Medicine> contained)
    {
        if (!walk.List("contained"))
        {
            return;
        }

        while (walk.Item())
        {
            if (walk.Object("contained"))
            {
                if (walk.Ahead("resourceType") is "Medication")
                {
                    var head = new ResourceHead("Medication");
                    var medicine = Read(ref walk, intake, ref head);
                    contained["#" + walk.TextAt(head.Id).ToString()] = medicine;
                }
                else
                {
                    walk.Skip();
                }
            }
        }
    }

    private static Medicine Read(ref JsonWalk walk, Intake intake, ref ResourceHead head)
    {
        var medicine = new Medicine();
        while (walk.Property(out var name))
        {
            switch (name)
            {
                case "code":
                    medicine.Code = ConceptReader.Read(ref walk, "Medication.code");
                    break;
                case "form":
                    medicine.Form = ConceptReader.Read(ref walk, "Medication.form");
                    break;
                case "ingredient":
                    AddIngredients(ref walk, medicine);
                    break;
                default:
                    head.Take(name, ref walk, intake);
                    break;
            }
        }

        return medicine;
    }

    private static void AddIngredients(ref JsonWalk walk, Medicine medicine)
    {
        const string field = "Medication.ingredient";
        if (!walk.List(field))
        {
            return;
        }

        while (walk.Item())
        {
            if (!walk.Object(field))
            {
                continue;
            }

            while (walk.Property(out var name))
            {
                if (name is "itemCodeableConcept")
                {
                    medicine.Ingredients.Add(ConceptReader.Read(ref walk, field));
                }
                else
                {
                    walk.Skip();
                }
            }
        }
    }
}
