using System.Text.RegularExpressions;
using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.House;

/// <summary>Clinical content stands in knowledge files, never in C#.</summary>
public partial class ClinicalContentTests
{
    private static readonly string[] Kinds =
    [
        "red-flags",
        "causes",
        "therapies",
        "interactions",
        "definitions",
        "sources",
        "latches",
        "reliefs",
    ];

    /// <summary>
    /// Words the code reserves: the definitions of when a fever must not be hidden and of who is on treatment, and keys of the files that
    /// are also ids.
    /// </summary>
    private static readonly string[] Reserved = ["temperature-first", "on-treatment", "seed", "today"];

    [Fact]
    public void No_id_of_the_knowledge_is_written_in_the_code()
    {
        var ids = Ids().Except(Reserved).ToHashSet(StringComparer.Ordinal);
        var source = Path.Combine(RealClinic.Root, "src");

        var found =
            from path in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories)
            where Path.GetExtension(path) is ".cs" or ".razor"
            where !path.Contains($"{Path.DirectorySeparatorChar}Migrations{Path.DirectorySeparatorChar}")
            from text in Literal().Matches(File.ReadAllText(path)).Select(match => match.Groups["id"].Value)
            where ids.Contains(text)
            select $"{Path.GetRelativePath(source, path)}: {text}";

        Assert.Empty(found);
    }

    [Fact]
    public void There_are_ids_to_look_for() => Assert.True(!RealClinic.IsComplete || Ids().Count() > 300);

    /// <summary>Every rule and source, and every fact of more than one word: single words are too common to tell.</summary>
    private static IEnumerable<string> Ids() =>
        from file in RealClinic.Files
        let parts = file.Path.Split('/')
        where parts.Length == 2 && !parts[1].EndsWith(".cases.yaml", StringComparison.Ordinal)
        let id = parts[1][..^".yaml".Length]
        where Kinds.Contains(parts[0]) || (parts[0] == "facts" && id.Contains('-', StringComparison.Ordinal))
        select id;

    [GeneratedRegex("\"(?<id>[a-z0-9-]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Literal();
}
