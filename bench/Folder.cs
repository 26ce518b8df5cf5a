using BackSignal.Engine;
using BackSignal.Engine.Reading;

namespace BackSignal.Bench;

/// <summary>The knowledge folder of the repository, whole or only what the article's three emergency statements need.</summary>
internal static class Folder
{
    private static readonly string[] Emergencies =
    [
        "new-leg-weakness",
        "bladder-bowel-or-saddle-change",
        "fever-with-back-pain",
        "fever-on-treatment",
    ];

    /// <summary>The repository.</summary>
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<KnowledgeFile> Files { get; } = Read();

    public static Knowledge Whole() => KnowledgeReader.Read(Files);

    /// <summary>The vocabulary and the article's emergencies, without causes and options.</summary>
    public static Knowledge EmergenciesOnly() =>
        KnowledgeReader.Read(
            Files
                .Where(file => IsVocabulary(file.Path) || Emergencies.Any(id => file.Path == $"red-flags/{id}.yaml"))
                .Select(file => file with { Text = WithoutSuspects(file.Text) })
        );

    private static bool IsVocabulary(string path) =>
        path == "release.yaml"
        || path.StartsWith("facts/", StringComparison.Ordinal)
        || path.StartsWith("definitions/", StringComparison.Ordinal)
        || path.StartsWith("drugs/", StringComparison.Ordinal)
        || path.StartsWith("sources/", StringComparison.Ordinal);

    /// <summary>The causes a flag points to are not in the small knowledge.</summary>
    private static string WithoutSuspects(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("suspects:", StringComparison.Ordinal)));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "BackSignal.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("run inside the repository");
        }

        return folder;
    }

    private static List<KnowledgeFile> Read()
    {
        var folder = Path.Combine(Root, "knowledge");
        return
        [
            .. Directory
                .EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
                .Where(path => !path.EndsWith(".cases.yaml", StringComparison.Ordinal))
                .Select(path => new KnowledgeFile(
                    Path.GetRelativePath(folder, path).Replace('\\', '/'),
                    File.ReadAllText(path)
                )),
        ];
    }
}
