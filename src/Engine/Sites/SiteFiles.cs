using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Sites;

/// <summary>A site's own files as they were found: one file, or a folder with site.yaml and new rules beside it.</summary>
/// <param name="Name">The name of the file or folder, for messages.</param>
/// <param name="IsFolder">Whether paths are below a folder.</param>
/// <param name="Files">The files; of a single one the path does not matter.</param>
public sealed record SiteFiles(string Name, bool IsFolder, IReadOnlyList<KnowledgeFile> Files)
{
    /// <summary>A site of one file.</summary>
    public static SiteFiles One(string name, string text) => new(name, false, [new KnowledgeFile(name, text)]);
}
