using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Tests.Clinics;

/// <summary>Several knowledge files in one text, each under a line "=== path".</summary>
internal static class KnowledgeText
{
    public static IReadOnlyList<KnowledgeFile> Files(string text) =>
        [.. text.Split("=== ", StringSplitOptions.RemoveEmptyEntries).Select(File)];

    private static KnowledgeFile File(string part)
    {
        var end = part.IndexOf('\n', StringComparison.Ordinal);
        return new KnowledgeFile(part[..end].Trim(), part[(end + 1)..]);
    }
}
