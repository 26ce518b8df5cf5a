using BackSignal.Engine.Reading;
using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Refusals;

/// <summary>What the reader says about a small clinic with a fault in it, one problem a line.</summary>
internal static class Refusal
{
    public static string Of(IEnumerable<KnowledgeFile> files)
    {
        try
        {
            KnowledgeReader.Read(files);
            return "";
        }
        catch (KnowledgeException e)
        {
            return e.Message;
        }
    }

    /// <summary>What a release would be refused for, cases and plain words included.</summary>
    public static string OfCheck(IEnumerable<KnowledgeFile> files) => string.Join('\n', KnowledgeReader.Check(files));

    /// <summary>The files with one piece of one text replaced.</summary>
    public static IReadOnlyList<KnowledgeFile> Edited(string path, string old, string now)
    {
        var file = SmallClinic.Files.Single(file => file.Path == path);

        Assert.Contains(old, file.Text, StringComparison.Ordinal);
        return SmallClinic.With(path, file.Text.Replace(old, now, StringComparison.Ordinal));
    }
}
