using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Reading;

/// <summary>What a loader can do without but a release cannot: cases beside every rule, no uncited source, texts of a length and grade people can read.</summary>
internal static class Completeness
{
    private static readonly string[] NeedCases = ["red-flags", "causes", "therapies", "interactions", "latches"];

    public static void Check(KnowledgeFolder folder, Knowledge knowledge, Problems problems)
    {
        foreach (var kind in NeedCases)
        {
            foreach (var id in folder.Ids(kind).Where(id => !folder.Has($"{kind}/{id}.cases.yaml")))
            {
                problems.Add(
                    $"{kind}/{id}.yaml",
                    1,
                    $"has no cases; add {kind}/{id}.cases.yaml: fires, just does not fire, unknown"
                );
            }
        }

        foreach (var (kind, id, root) in folder.Cases())
        {
            if (kind != "patients" && !folder.Has($"{kind}/{id}.yaml"))
            {
                problems.Add(root, $"belongs to {kind}/{id}.yaml, which does not exist");
            }
        }

        foreach (var source in knowledge.Uncited)
        {
            problems.Add($"sources/{source.Id}.yaml", 1, "is cited by nobody; cite it or delete it");
        }

        Paragraphs(folder, problems);
        Latches(knowledge, problems);
        PlainWords.Check(knowledge, problems);
    }

    /// <summary>What is more urgent than a held level is held too, and no shorter.</summary>
    private static void Latches(Knowledge knowledge, Problems problems)
    {
        foreach (var latch in knowledge.Latches)
        {
            foreach (var above in Enum.GetValues<Urgency>().Where(above => above > latch.Urgency))
            {
                if (!knowledge.Latches.Any(other => Holds(other, above) && IsAsLong(other, latch)))
                {
                    problems.Add(
                        $"latches/{latch.Id}.yaml",
                        1,
                        $"holds {latch.Urgency.Name()}, but {above.Name()} is not held as long; add 'or-above: yes' or a latch"
                    );
                }
            }
        }
    }

    private static bool Holds(Latch latch, Urgency urgency) =>
        latch.Urgency == urgency || (latch.OrAbove && urgency > latch.Urgency);

    private static bool IsAsLong(Latch latch, Latch other) =>
        latch.ForMinutes is not { } minutes || minutes >= other.ForMinutes;

    /// <summary>What a source lists is cited: a reader who opens it knows what to look up.</summary>
    private static void Paragraphs(KnowledgeFolder folder, Problems problems)
    {
        var cited = folder
            .Files.Where(file => !KnowledgeFolder.IsCases(file.Path))
            .SelectMany(file => Cited(file.Root))
            .ToHashSet();
        foreach (var (id, fields) in folder.All("sources", problems))
        {
            foreach (var (at, item) in fields.Texts("paragraphs").Zip(fields.Items("paragraphs")))
            {
                if (!cited.Contains((id, at)))
                {
                    problems.Add(item, $"the paragraph '{at}' is cited by nobody; cite it or delete it");
                }
            }
        }
    }

    private static IEnumerable<(string Source, string At)> Cited(Node node)
    {
        switch (node)
        {
            case Node.Mapping mapping:
                var inside = mapping.Entries.SelectMany(entry => Cited(entry.Value));
                return TextOf(mapping, "source") is { } source && TextOf(mapping, "at") is { } at
                    ? inside.Prepend((source, at))
                    : inside;
            case Node.Sequence sequence:
                return sequence.Items.SelectMany(Cited);
            default:
                return [];
        }
    }

    private static string? TextOf(Node.Mapping mapping, string key) =>
        (mapping.Entries.FirstOrDefault(entry => entry.Key == key).Value as Node.Scalar)?.Text;
}
