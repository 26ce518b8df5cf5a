using BackSignal.Engine.Rules;
using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Answers;

public class OrderCheckTests
{
    private const string Safe =
        "platelets: 210 10*9/L, clearance: 90 mL/min, days-since-antifolate: never, days-to-antifolate: never, "
        + "thinner: none, days-since-cytotoxic: never, age: 40, on-steroid: no, steroid-total: 0 mg, confusion: no";

    [Theory]
    [InlineData("ibuprofen", "", Outcome.AskFirst)]
    [InlineData("Naproxen 500 mg", "thinner: full", Outcome.DoNot)]
    [InlineData("ibuprofen", "thinner: not-sure", Outcome.CannotTell)]
    [InlineData("ibuprofen", "thinner: low", Outcome.Prescriber)]
    [InlineData("ibuprofen", "on-steroid: yes", Outcome.AskFirst)]
    [InlineData("gabapentin", "", Outcome.Prescriber)]
    [InlineData("warfarin", "thinner: full", Outcome.DoNot)]
    [InlineData("prednisone", "steroid-total: 5 mg", Outcome.AskFirst)]
    [InlineData("aspirin", "", Outcome.CannotTell)]
    public void A_medicine_is_checked_as_an_option_and_in_every_interaction(
        string name,
        string given,
        Outcome expected
    ) => Assert.Equal(expected, OrderCheck.Of(With(given), name).Outcome);

    [Fact]
    public void A_caution_makes_a_medicine_no_freer_than_it_is()
    {
        var files = SmallClinic.With(
            "interactions/gabapentin-age.yaml",
            """
            name: Gabapentin in age
            between: [gabapentin, steroid]
            caution: { age: ">= 40" }
            because: Take care.
            cite: [ { source: label, at: "11", confidence: known } ]
            review: { state: draft }
            """
        );
        var assessment = SmallClinic.Assess(Safe, Reading.KnowledgeReader.Read(files));

        Assert.Equal(Outcome.Prescriber, OrderCheck.Of(assessment, "gabapentin").Outcome);
    }

    [Fact]
    public void A_name_that_is_not_known_is_never_nothing_found()
    {
        var view = OrderCheck.Of(With(""), "aspirin");

        Assert.Null(view.Drug);
        Assert.Equal(("aspirin", false), (view.Name, view.IsSymptomatic));
        Assert.Empty(view.Checks);
    }

    [Fact]
    public void What_stands_against_it_comes_strictest_first()
    {
        var view = OrderCheck.Of(With("thinner: full, age: 80, on-steroid: yes"), "ibuprofen");

        Assert.True(view.IsSymptomatic);
        Assert.Equal(
            [CheckKind.Block, CheckKind.Prescriber, CheckKind.Caution],
            view.Checks.Select(check => check.Check.Kind)
        );
    }

    [Fact]
    public void What_would_pass_instead_helps_the_same_causes_and_is_not_forbidden()
    {
        var well = SmallClinic.AssessOtherwiseHarmless($"back-pain: yes, {Changed("thinner: full")}");

        Assert.Equal(
            ["gentle-walks", "heat", "gabapentin-tablets"],
            OrderCheck.Of(well, "ibuprofen").Alternatives.Select(option => option.Therapy.Id)
        );
        Assert.Empty(OrderCheck.Of(With("thinner: full, numbness: yes"), "ibuprofen").Alternatives);
    }

    private static Assessment With(string given) => SmallClinic.Assess(Changed(given));

    /// <summary>The safe facts with some replaced.</summary>
    private static string Changed(string given)
    {
        var changed = given.Split(", ").Select(part => part.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        var safe = Safe.Split(", ").Where(part => !changed.Contains(part.Split(':')[0]));
        return string.Join(", ", safe.Append(given)).TrimEnd(' ', ',');
    }
}
