using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Tests.Clinics;

/// <summary>The knowledge folder of the repository.</summary>
internal static class RealClinic
{
    private static readonly string[] Needed = ["facts", "red-flags", "causes", "therapies"];
    private static readonly Lazy<Knowledge?> Readable = new(ReadOrNull);

    public static string Root { get; } = FindRoot();

    /// <summary>Whether the folder holds enough to be read at all; while it is being written it does not.</summary>
    public static bool IsComplete { get; } = Needed.All(kind => Directory.Exists(Path.Combine(Folder, kind)));

    public static IReadOnlyList<KnowledgeFile> Files { get; } =
    [
        .. Directory
            .EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => new KnowledgeFile(
                Path.GetRelativePath(Folder, path).Replace('\\', '/'),
                File.ReadAllText(path)
            )),
    ];

    /// <summary>The knowledge, or null when it cannot be read; a test of its own says why.</summary>
    public static Knowledge? Knowledge => Readable.Value;

    private static string Folder => Path.Combine(Root, "knowledge");

    private static Knowledge? ReadOrNull()
    {
        try
        {
            return IsComplete ? KnowledgeReader.Read(Files) : null;
        }
        catch (KnowledgeException)
        {
            return null;
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BackSignal.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("No BackSignal.slnx above the tests.");
        }

        return folder.FullName;
    }
}
