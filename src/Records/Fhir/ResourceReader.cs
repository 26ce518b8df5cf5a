using System.Collections.Frozen;
using BackSignal.Records.Fhir.Json;
using BackSignal.Records.Fhir.Prescribing;

namespace BackSignal.Records.Fhir;

/// <summary>Which reader takes which resource; every other resource is passed over.</summary>
internal static class ResourceReader
{
    private static readonly FrozenSet<string?> Needed = FrozenSet.Create<string?>(
        "Patient",
        "Observation",
        "Condition",
        "Procedure",
        "QuestionnaireResponse",
        "Medication",
        "MedicationAdministration",
        "MedicationStatement",
        "MedicationRequest"
    );

    /// <summary>Reads the resource whose object the walk is on.</summary>
    public static void Read(ref JsonWalk walk, Intake intake)
    {
        var type = walk.Ahead("resourceType");
        intake.Begin(type, Needed.Contains(type));
        switch (type)
        {
            case "Bundle":
                BundleReader.Read(ref walk, intake);
                break;
            case "Patient":
                PatientReader.Read(ref walk, intake);
                break;
            case "Observation":
                intake.Observations.Read(ref walk);
                break;
            case "Condition":
                new ConditionReader(intake).Read(ref walk);
                break;
            case "Procedure":
                ProcedureReader.Read(ref walk, intake);
                break;
            case "QuestionnaireResponse":
                new QuestionnaireResponseReader(intake).Read(ref walk);
                break;
            case "Medication":
                MedicationReader.Read(ref walk, intake);
                break;
            case "MedicationAdministration":
                MedicationAdministrationReader.Read(ref walk, intake);
                break;
            case "MedicationStatement":
                MedicationStatementReader.Read(ref walk, intake);
                break;
            case "MedicationRequest":
                MedicationRequestReader.Read(ref walk, intake);
                break;
            case null:
                intake.Chart.Note(
                    "Something in the input does not say what it is; not read, give every resource its 'resourceType' as a text"
                );
                walk.Skip();
                break;
            default:
                walk.Skip();
                break;
        }

        intake.DropModified();
        // What the reader did not put down is of no interest, and not the fault of the bundle around it.
        intake.Doubts.Clear();
    }
}
