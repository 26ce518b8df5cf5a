using System.Text.RegularExpressions;
using BackSignal.Engine.Proofs;
using BackSignal.Engine.Reading;

namespace BackSignal.App.Tests.Safety;

/// <summary>Everything a hazard may point to.</summary>
internal sealed partial class SafetyLinks
{
    private static readonly Lazy<SafetyLinks> Found = new(() => new SafetyLinks());

    private readonly HashSet<string> _rules = [.. RealKnowledge.Files.Select(file => file.Path[..^".yaml".Length])];

    private readonly HashSet<string> _cases =
    [
        .. CaseReader
            .Read(RealKnowledge.Files, RealKnowledge.Knowledge)
            .Select(row => $"{row.Kind}/{row.Id}: {row.Name}"),
    ];

    private readonly HashSet<string> _tests =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(RealKnowledge.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file =>
                TestMethod()
                    .Matches(File.ReadAllText(file))
                    .Select(test => $"{Path.GetFileNameWithoutExtension(file)}.{test.Groups["name"].Value}")
            ),
    ];

    private readonly HashSet<string> _theorems =
    [
        .. Theorems.Of(RealKnowledge.Knowledge).Select(theorem => theorem.Id),
    ];

    private SafetyLinks() { }

    public static SafetyLinks OfThisTree => Found.Value;

    public IEnumerable<string> Broken(Hazard hazard) =>
        [
            .. Missing("rule", hazard.Rules, _rules),
            .. Missing("test", hazard.Tests, _tests),
            .. Missing("case", hazard.Cases, _cases),
            .. Missing("theorem", hazard.Theorems, _theorems),
        ];

    private static IEnumerable<string> Missing(string kind, IEnumerable<string> named, HashSet<string> known) =>
        named.Where(name => !known.Contains(name)).Select(name => $"there is no {kind} '{name}'");

    // A file is named after its class.
    [GeneratedRegex(
        @"\[(Fact|Theory)\b.*?public (static )?(async )?(void|Task) (?<name>\w+)\(",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex TestMethod();
}
