using BackSignal.Records.Fhir.Json;

namespace BackSignal.Records.Fhir;

/// <summary>Whom the resources are about. Two people in one record would lend one the other's platelets.</summary>
internal sealed class Subjects
{
    private readonly HashSet<string> _people = new(StringComparer.Ordinal);

    /// <summary>Takes a reference to a subject; false when it is no person.</summary>
    public bool Take(ref JsonWalk walk)
    {
        if (!walk.Object("subject"))
        {
            return true;
        }

        string? reference = null;
        while (walk.Property(out var name))
        {
            if (name is "reference")
            {
                reference = walk.Text("subject.reference");
            }
            else
            {
                walk.Skip();
            }
        }

        if (reference is null)
        {
            return true;
        }

        if (NoPersons.Any(type => IsTo(reference, type)))
        {
            return false;
        }

        _people.Add(reference);
        return true;
    }

    /// <summary>Throws when there is more than one person.</summary>
    /// <param name="patients">Every Patient of the input, with the names it goes by.</param>
    public void Check(IReadOnlyList<Person> patients)
    {
        if (patients.Count > 1)
        {
            throw TwoPeople(patients[0].Source, patients[1].Source);
        }

        var people = _people.Select(Identity).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        if (patients is [{ Names.Count: > 0 } patient])
        {
            var names = patient.Names.Select(Identity).ToHashSet();
            if (people.Find(person => !names.Contains(person)) is { } other)
            {
                throw TwoPeople(patient.Source, other);
            }
        }
        else if (people.Count > 1)
        {
            throw TwoPeople(people[0], people[1]);
        }
    }

    private static string[] NoPersons => ["Group/", "Device/", "Location/"];

    private static bool IsTo(string reference, string type) =>
        reference.StartsWith(type, StringComparison.Ordinal)
        || reference.Contains("/" + type, StringComparison.Ordinal);

    /// <summary>The reference without server and version; null when it does not say which person (a search, a contained resource).</summary>
    private static string? Identity(string reference)
    {
        const string patient = "Patient/";
        const string urn = "urn:uuid:";
        if (reference.StartsWith(urn, StringComparison.Ordinal))
        {
            return patient + reference[urn.Length..];
        }

        var at = reference.LastIndexOf(patient, StringComparison.Ordinal);
        if (at < 0 || reference.Contains('?'))
        {
            return null;
        }

        var id = reference[(at + patient.Length)..];
        var version = id.IndexOf('/', StringComparison.Ordinal);
        return patient + (version < 0 ? id : id[..version]);
    }

    private static RecordException TwoPeople(string one, string other) =>
        new($"The input is about two people, {Shown(one)} and {Shown(other)}; send one patient at a time");

    /// <summary>An id that is none may be anything, a name too.</summary>
    private static string Shown(string person)
    {
        var slash = person.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 || Intake.IsId(person.AsSpan(slash + 1)) ? person : "another patient";
    }
}
