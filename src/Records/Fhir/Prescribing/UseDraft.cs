using BackSignal.Engine;
using BackSignal.Records.Fhir.Json;
using BackSignal.Records.Fhir.Values;

namespace BackSignal.Records.Fhir.Prescribing;

/// <summary>What requests, statements and administrations of medicines have in common, while one is being read.</summary>
internal sealed class UseDraft(string type)
{
    private readonly Dictionary<string, Medicine> _contained = new(StringComparer.Ordinal);
    private readonly Dosing _dosing = new();
    private readonly Medicine _medicine = new();
    private ResourceHead _head = new(type);

    public string? Status { get; private set; }

    public Dosing Dosing => _dosing;

    /// <summary>Takes the property if all three have it, else passes over it.</summary>
    public void Take(scoped ReadOnlySpan<char> name, ref JsonWalk walk, Intake intake)
    {
        switch (name)
        {
            case "status":
                Status = walk.Text("status");
                break;
            case "medicationCodeableConcept":
                _medicine.Code = ConceptReader.Read(ref walk, "medicationCodeableConcept");
                break;
            case "medicationReference":
                Reference(ref walk);
                break;
            case "contained":
                MedicationReader.AddContained(ref walk, intake, _contained);
                break;
            default:
                _head.Take(name, ref walk, intake);
                break;
        }
    }

    /// <summary>
    /// The entry of the resource, to which <see cref="Put"/> then adds; null when the use does not count. An earlier version is dropped
    /// either way.
    /// </summary>
    public string? Open(ref JsonWalk walk, Intake intake, bool counts)
    {
        intake.Forget(_head, ref walk);
        return counts && !_head.IsOfNoPerson ? intake.Source(_head, ref walk) : null;
    }

    public void Put(string source, Intake intake, IReadOnlyList<Dose> doses, Course? course)
    {
        var medicine =
            _medicine.Reference is { } reference && _contained.TryGetValue(reference, out var inside)
                ? inside
                : _medicine;
        var entry = intake.Chart.Enter(source);
        entry.Add(new MedicineUse(source, medicine, _dosing, doses, course));
        entry.AddDoubts(intake.Doubts, source);
    }

    /// <summary>A dose without drug and route, which are filled in when all is read.</summary>
    public static Dose Dose(string source, Dated at, bool isPlanned, long? milligrams = null) =>
        new("", at.At, isPlanned, milligrams, Route.Unknown, new Origin(source, at.Written, null));

    private void Reference(ref JsonWalk walk)
    {
        if (!walk.Object("medicationReference"))
        {
            return;
        }

        while (walk.Property(out var name))
        {
            switch (name)
            {
                case "reference":
                    _medicine.Reference = walk.Text("medicationReference.reference");
                    break;
                case "display":
                    _medicine.ReferenceText = walk.Text("medicationReference.display");
                    break;
                default:
                    walk.Skip();
                    break;
            }
        }
    }
}
