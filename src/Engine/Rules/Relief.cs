using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Rules;

/// <summary>
/// An exception of reliefs/: while its condition is certain, these red flags say no more than its level. Nothing else ever lowers, and a
/// relief is in force only where a site has signed for it.
/// </summary>
public sealed class Relief
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The red flags that are relieved; every other goes on as it is.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>The level that stays.</summary>
    public required Urgency To { get; init; }

    /// <summary>Must be certain of the person; what is unknown relieves nobody.</summary>
    public required Condition When { get; init; }

    public required string Patient { get; init; }

    public string? Nurse { get; init; }

    public string? Clinician { get; init; }

    public required IReadOnlyList<Citation> Citations { get; init; }

    public required Review Review { get; init; }

    public override string ToString() => Id;

    /// <summary>The red flags with these reliefs in force.</summary>
    internal static List<RedFlag> Apply(IEnumerable<Relief> reliefs, List<RedFlag> flags) =>
        reliefs.Aggregate(
            flags,
            (all, relief) => all.ConvertAll(flag => relief.Flags.Contains(flag.Id) ? relief.Of(flag) : flag)
        );

    private RedFlag Of(RedFlag flag) =>
        new()
        {
            Id = flag.Id,
            Name = flag.Name,
            Domain = flag.Domain,
            Suspects = flag.Suspects,
            Levels = [.. flag.Levels.SelectMany(Of)],
            Raise = flag.Raise,
            AssumeUnknown = flag.AssumeUnknown,
            Patient = flag.Patient,
            Nurse = flag.Nurse,
            Clinician = flag.Clinician,
            NeverLoweredBy = flag.NeverLoweredBy,
            Citations = flag.Citations,
            Review = flag.Review,
        };

    private IEnumerable<FlagLevel> Of(FlagLevel level) =>
        level.Urgency <= To
            ? [level]
            :
            [
                level with
                {
                    Relief = When,
                },
                new FlagLevel(To, new Condition.All([level.When, When]), Patient, Nurse, Clinician, Citations, null),
            ];
}
