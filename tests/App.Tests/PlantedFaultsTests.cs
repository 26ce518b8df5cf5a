using System.Text.RegularExpressions;
using BackSignal.Cli.Faults;
using BackSignal.Engine.Faults;

namespace BackSignal.App.Tests;

/// <summary>Mistakes of every kind in the knowledge: each is noticed, but for those listed with their reason.</summary>
public partial class PlantedFaultsTests
{
    private const int OfEachKind = 3;
    private const int Seed = 1;

    [Fact]
    public void Every_mistake_is_noticed_or_is_listed_with_the_reason_why_not()
    {
        var copy = new KnowledgeCopy(RealKnowledge.Files);
        var watch = new Watch(copy, theorems: null);
        var faults = PlantedFaults.In(copy, OfEachKind, Seed);

        var living = faults.AsParallel().Where(fault => watch.On(fault) is null).Select(Named).Order().ToList();

        Assert.InRange(faults.Count, 60, 80);
        Assert.True(Listed().SequenceEqual(living), "These are not noticed:\n" + string.Join('\n', living));
    }

    [Fact]
    public void The_same_seed_plants_the_same_mistakes_and_another_seed_others()
    {
        var copy = new KnowledgeCopy(RealKnowledge.Files);
        var first = PlantedFaults.In(copy, OfEachKind, Seed).Select(Named).ToList();

        Assert.Equal(first, PlantedFaults.In(copy, OfEachKind, Seed).Select(Named));
        Assert.NotEqual(first, PlantedFaults.In(copy, OfEachKind, Seed + 1).Select(Named));
        Assert.Equal(first.Count, first.Distinct().Count());
    }

    [Fact]
    public void A_mistake_that_is_planted_changes_the_knowledge_and_nothing_else()
    {
        var copy = new KnowledgeCopy(RealKnowledge.Files);
        var fault = PlantedFaults.In(copy, OfEachKind, Seed).First(fault => fault.Kind == "block-removed");

        Assert.NotEmpty(copy.Check(fault));
        Assert.True(Checks(copy.Knowledge) > Checks(copy.With(fault)));
    }

    [Theory]
    [InlineData("citation-swapped", "is no paragraph of sources/")]
    [InlineData("hold-shortened", "is not held as long; add 'or-above: yes' or a latch")]
    public void A_kind_that_lint_has_a_rule_for_is_named_by_that_rule(string kind, string words)
    {
        var copy = new KnowledgeCopy(RealKnowledge.Files);

        Assert.Contains(
            PlantedFaults.In(copy, OfEachKind, Seed).Where(fault => fault.Kind == kind).SelectMany(copy.Check),
            problem => problem.Text.Contains(words, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_source_lists_what_is_cited_of_it() =>
        Assert.All(
            RealKnowledge.Files.Where(file => file.Path.StartsWith("sources/", StringComparison.Ordinal)),
            file => Assert.Contains("\nparagraphs:\n", file.Text, StringComparison.Ordinal)
        );

    private static int Checks(Engine.Knowledge knowledge) => knowledge.Therapies.Sum(therapy => therapy.Checks.Count);

    /// <summary>Without the line, which moves with every edit above it.</summary>
    private static string Named(Fault fault) => $"{fault.Kind} | {fault.File} | {fault.Change}";

    private static List<string> Listed() =>
        [
            .. Row()
                .Matches(File.ReadAllText(Path.Combine(RealKnowledge.Root, "docs", "safety", "planted-faults.md")))
                .Select(row => row.Groups["fault"].Value)
                .Order(),
        ];

    [GeneratedRegex(
        @"^\| (?<fault>[a-z-]+ \| [a-z-]+/[a-z0-9-]+\.yaml \| .+?) \| [^|]{20,} \|$",
        RegexOptions.Multiline,
        1000
    )]
    private static partial Regex Row();
}
