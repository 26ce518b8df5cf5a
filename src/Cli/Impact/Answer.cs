using BackSignal.Engine;
using BackSignal.Engine.Rules;

namespace BackSignal.Cli.Impact;

/// <summary>What matters of an assessment when two releases are compared; equal when nobody would be told anything else.</summary>
/// <param name="Told">The level; null for no report, which is below all.</param>
/// <param name="Open">Options that are shown and open, in order.</param>
/// <param name="Rules">What speaks in it, "red-flags/x at today", in order.</param>
internal sealed record Answer(Urgency? Told, IReadOnlyList<string> Open, IReadOnlyList<string> Rules)
{
    public static Answer Of(Assessment assessment) =>
        new(
            assessment.IsReport ? assessment.Told : null,
            [
                .. assessment
                    .Options.Where(option => option is { IsShown: true, Outcome: < Outcome.CannotTell })
                    .Select(option => $"therapies/{option.Therapy.Id}")
                    .Order(StringComparer.Ordinal),
            ],
            [
                .. assessment
                    .Findings.Select(finding => $"{finding.Id} at {finding.Urgency.Name()}")
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ]
        );

    public string Level => Told?.Name() ?? "no-report";

    /// <summary>The same level and the same options; the reasons may differ.</summary>
    public bool IsSame(Answer other) => Told == other.Told && Open.SequenceEqual(other.Open);

    /// <summary>Least urgent first; no report below them.</summary>
    public int Rank => Told is { } told ? (int)told : -1;
}
