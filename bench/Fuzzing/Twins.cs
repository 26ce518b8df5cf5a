using BackSignal.Engine;
using BackSignal.Records;

namespace BackSignal.Bench.Fuzzing;

/// <summary>Pairs of bundles that must come to the same, or of which one must say more.</summary>
internal sealed class Twins(Seeds seeds, Doors doors, Knowledge knowledge)
{
    /// <summary>
    /// A resource with an unknown modifierExtension counts exactly as if it had been left out: no alarm lower, none higher, and a note says
    /// which it was. Null when that holds.
    /// </summary>
    public string? LeftOut(Random random)
    {
        var entries = seeds.Entries(random);
        if (entries.Count < 2)
        {
            return null;
        }

        var at = random.Next(1, entries.Count);
        var without = Answer([.. entries.Where((_, i) => i != at)]);
        var resource = entries[at].Member("resource")!;
        resource.Members!.Insert(
            random.Next(resource.Members.Count + 1),
            (
                Piece.Text("modifierExtension"),
                Piece.Written(random.Of(["[{\"url\":\"urn:x\",\"valueBoolean\":true}]", "[]", "7"]))
            )
        );
        var with = Answer(entries);
        var source = $"{Word(resource, "resourceType")}/{Word(resource, "id")}";
        // Answers are another matter: what was given and cannot be understood is not sure, which has its own fail-safe.
        var isAnswers = Word(resource, "resourceType") == "QuestionnaireResponse";
        var differs = isAnswers
            ? null
            : knowledge.Facts.FirstOrDefault(fact => with.Facts[fact] != without.Facts[fact]);
        if (differs is not null || with.AtLeast != without.AtLeast || with.Told < without.Told)
        {
            return $"{source} with a modifierExtension is not as if it had been left out: {differs?.Id}, told {with.Told}, else {without.Told}";
        }

        return with.Facts.Notes.Any(note =>
            note.Contains(source, StringComparison.Ordinal)
            && note.Contains("modifierExtension", StringComparison.Ordinal)
        )
            ? null
            : $"no note says that {source} was not read";
    }

    /// <summary>A value of the wrong kind may cost what it says, never silently. Null when that holds.</summary>
    public string? Silent(Random random)
    {
        var entries = seeds.Entries(random);
        var before = doors.Read(Seeds.Bundle(entries).Bytes());
        var broken = random.Of(entries).Member("resource")!;
        var type = Word(broken, "resourceType");
        var change = Damage.OtherKind(broken, random);
        PatientRecord after;
        try
        {
            after = doors.Read(Seeds.Bundle(entries).Bytes());
        }
        catch (RecordException)
        {
            return null;
        }

        var isLess = Events(after) < Events(before);
        return isLess && !after.Notes.Except(before.Notes).Any()
            ? $"{type} lost an event and nothing says so: {change}"
            : null;
    }

    private Assessment Answer(List<Piece> entries)
    {
        var record = doors.Read(Seeds.Bundle(entries).Bytes());
        return Assess.Report(FactsOf.Record(record, Doors.Now));
    }

    private static int Events(PatientRecord record) =>
        record.Readings.Count + record.Sightings.Count + record.Doses.Count + record.Courses.Count;

    private static string Word(Piece resource, string name) =>
        System.Text.Encoding.UTF8.GetString(resource.Member(name)?.Leaf ?? []).Trim('"');
}
