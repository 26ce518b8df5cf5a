using BackSignal.Engine;
using BackSignal.Engine.Reading;
using BackSignal.Records;

namespace BackSignal.App.Tests;

/// <summary>The knowledge folder of the repository, loaded once.</summary>
internal static class RealKnowledge
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<KnowledgeFile> Files { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Root, "knowledge"), "*.yaml", SearchOption.AllDirectories)
            .Select(path => new KnowledgeFile(
                Path.GetRelativePath(Path.Combine(Root, "knowledge"), path).Replace('\\', '/'),
                File.ReadAllText(path)
            )),
    ];

    public static Knowledge Knowledge { get; } = KnowledgeReader.Read(Files);

    public static RecordIndex Index { get; } = new(Knowledge);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "BackSignal.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("not inside the repository");
        }

        return folder;
    }
}
