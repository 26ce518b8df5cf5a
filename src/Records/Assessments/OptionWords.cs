using BackSignal.Engine;
using BackSignal.Engine.Rules;

namespace BackSignal.Records.Assessments;

/// <summary>Options in words for clinicians.</summary>
public static class OptionWords
{
    private const int Few = 10;

    /// <summary>The outcome's name from the wording of the knowledge.</summary>
    public static string OutcomeOf(Assessment assessment, OptionView option) =>
        assessment.Facts.Knowledge.Wording.Find($"outcomes/{option.Outcome.Name()}/name")
        ?? option.Outcome.Name().Replace('-', ' ');

    /// <summary>What is forbidden says why; what is allowed says its cautions.</summary>
    public static IEnumerable<CheckView> Speaking(OptionView option) =>
        option.Checks.Where(check => Speaks(check, option.Outcome));

    /// <summary>The facts a block needs and nobody knows, those that stand in most blocks first; null when it can be told.</summary>
    public static string? NotKnown(OptionView option)
    {
        if (option.Outcome != Outcome.CannotTell)
        {
            return null;
        }

        var missing = option
            .Checks.Where(check => check is { Truth: Truth.Unknown, Check.Kind: CheckKind.Block })
            .SelectMany(check => check.Missing)
            .GroupBy(fact => fact.Name)
            .OrderByDescending(group => group.Count())
            .Select(group => group.Key)
            .ToList();
        var more = missing.Count > Few ? $"; and {missing.Count - Few} more" : "";
        return $"not known: {string.Join("; ", missing.Take(Few))}{more}";
    }

    /// <summary>The causes that forbid it until they are excluded; null when there are none.</summary>
    public static string? NotWhile(OptionView option) =>
        option.NotFor.Count switch
        {
            0 => null,
            1 => $"not while {option.NotFor[0].Name} is possible",
            _ => $"not while any of these is possible: {string.Join("; ", option.NotFor.Select(cause => cause.Name))}",
        };

    /// <summary>The daily dose; null when none is said.</summary>
    public static string? Dose(OptionView option) =>
        option.Dose is { } dose
            ? $"daily dose {Amount.Write(dose.Least)} to {Amount.Write(dose.Most)} mg by {option.Therapy.Dose!.By.Name} {dose.Regimen}"
            : null;

    private static bool Speaks(CheckView check, Outcome outcome) =>
        outcome switch
        {
            Outcome.DoNot or Outcome.CannotTell => check.Check.Kind == CheckKind.Block && check.Truth == Truth.True,
            _ => check.Truth == Truth.True || check.Check.Kind == CheckKind.Prescriber,
        };
}
