using BackSignal.Engine.Rules;
using BackSignal.Records.Fhir.Values;

namespace BackSignal.Records.Fhir.Prescribing;

/// <summary>Fills in, when all is read, which medicine each use is of and how it is taken; what nobody recognises becomes a note.</summary>
internal sealed class MedicineUses
{
    private readonly Dictionary<string, Medicine> _medications = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedSet<string>> _strangers = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _nameless = new(StringComparer.Ordinal);
    private readonly MedicineNames _names;

    public MedicineUses(Formulary formulary, IEnumerable<ChartEntry> entries)
    {
        _names = new MedicineNames(formulary);
        foreach (var entry in entries.Where(entry => entry.Medicine is not null))
        {
            foreach (var name in entry.MedicineNames)
            {
                _medications[name] = entry.Medicine!;
            }
        }
    }

    /// <summary>One note for every medicine nobody recognises, however often it was given.</summary>
    public IEnumerable<string> Notes =>
        _strangers
            .Select(pair =>
                $"{pair.Value.Min}{(pair.Value.Count == 1 ? "" : $" and {pair.Value.Count - 1} more")}: '{pair.Key}' is not recognised; checks that depend on it cannot be made, look it up"
            )
            .Concat(
                _nameless.Select(source =>
                    $"{source}: names no medicine that is in the input; send the Medication along"
                )
            );

    /// <summary>Puts the doses and the course of a use into the record, once for every medicine in it.</summary>
    public void Put(MedicineUse use, PatientRecord record)
    {
        var medicine = Resolve(use.Medicine);
        if (medicine.Concepts.Any(concept => concept.Codings.Exists(AbsentReason.IsEmptySection)))
        {
            return;
        }

        var drugs = _names.Of(medicine);
        if (drugs.Count == 0)
        {
            Miss(use.Source, medicine);
            return;
        }

        var route = RouteOf(use.Dosing, medicine);
        foreach (var drug in drugs)
        {
            foreach (var dose in use.Doses)
            {
                // The weight of a mixture is of all of it.
                var milligrams = drugs.Count == 1 ? dose.Milligrams : null;
                record.Doses.Add(dose with { Drug = drug, Route = route, Milligrams = milligrams });
            }

            if (use.Course is { } course)
            {
                record.Courses.Add(course with { Drug = drug, Route = route });
            }
        }
    }

    /// <summary>The use as an order.</summary>
    public DraftOrder Ordered(MedicineUse use)
    {
        var medicine = Resolve(use.Medicine);
        var slash = use.Source.IndexOf('/', StringComparison.Ordinal);
        return new DraftOrder(
            use.Source,
            slash < 0 ? null : use.Source[(slash + 1)..],
            MedicineNames.Label(medicine),
            _names.Of(medicine),
            RouteOf(use.Dosing, medicine)
        );
    }

    private void Miss(string source, Medicine medicine)
    {
        if (MedicineNames.Label(medicine) is not { } label)
        {
            _nameless.Add(source);
        }
        else if (_strangers.TryGetValue(label, out var sources))
        {
            sources.Add(source);
        }
        else
        {
            _strangers[label] = new SortedSet<string>(StringComparer.Ordinal) { source };
        }
    }

    private Medicine Resolve(Medicine medicine)
    {
        if (medicine.Reference is not { } reference)
        {
            return medicine;
        }

        if (_medications.TryGetValue(reference, out var found) || _medications.TryGetValue(Local(reference), out found))
        {
            return found;
        }

        // Without the Medication, what people read at the reference is all there is.
        return medicine.ReferenceText is { } words && medicine.Code is null
            ? new Medicine { Code = new Concept { Text = words } }
            : medicine;
    }

    /// <summary>The reference without server and version.</summary>
    private static string Local(string reference)
    {
        const string type = "Medication/";
        var at = reference.LastIndexOf(type, StringComparison.Ordinal);
        return at < 0 ? reference : type + reference[(at + type.Length)..].Split('/')[0];
    }

    private static Route RouteOf(Dosing dosing, Medicine medicine)
    {
        var stated = RouteWords.Together(dosing.Routes.Select(RouteWords.Of));
        if (stated != Route.Unknown)
        {
            return stated;
        }

        var form = medicine.Form is null ? Route.Unknown : RouteWords.Of(medicine.Form);
        if (form != Route.Unknown)
        {
            return form;
        }

        var named = medicine.Concepts.Select(RouteWords.Of).FirstOrDefault(r => r != Route.Unknown);
        return named != Route.Unknown ? named : RouteWords.Together(dosing.Words.Select(RouteWords.Of));
    }
}
