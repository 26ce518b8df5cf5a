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

        PlainWords.Check(knowledge, problems);
    }
}
