using System.Collections.Immutable;
using BackSignal.Engine.Conditions;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Rows;

/// <summary>A cause as rows: gate, one per argument, one per floor, and the slot of a clinician's exclusion (-1 when it has none).</summary>
internal sealed record CauseRows(int Gate, ImmutableArray<int> Arguments, ImmutableArray<int> Floors, int Excluded)
{
    public static CauseRows Of(Cause cause, Knowledge knowledge, TableBuilder builder)
    {
        var arguments = cause.Arguments.Select(argument =>
            argument.IsFor ? builder.Raising(argument.When) : builder.Calming(argument.When)
        );
        var floors = cause.Floors.Select(floor => builder.Raising(FloorOf(cause, floor)));
        return new CauseRows(
            builder.Raising(cause.Gate),
            [.. arguments],
            [.. floors],
            knowledge.Find(ExclusionSlot(cause.Id))?.Index ?? -1
        );
    }

    /// <summary>The bit of the slot's "yes"; anything less certain keeps the cause pinned.</summary>
    public const ulong IsExcluded = 2;

    /// <summary>Where our own record keeps that a clinician excluded the cause.</summary>
    public static string ExclusionSlot(string cause) => "excluded/" + cause;

    /// <summary>When the floor holds.</summary>
    public static Condition FloorOf(Cause cause, Floor floor) =>
        new Condition.All([cause.Gate, Carried(cause), floor.When ?? Condition.Always]);

    /// <summary>A floor is carried by one strong finding or two moderate ones, never by background (errata 1.1).</summary>
    private static Condition Carried(Cause cause)
    {
        var strong = Findings(Weight.Strong);
        var moderate = Findings(Weight.Moderate);
        return new Condition.Any([.. strong, new Condition.AtLeast(2, moderate)]);

        List<Condition> Findings(Weight weight) =>
            [.. cause.Arguments.Where(a => a.IsFor && a.IsFinding && a.Weight == weight).Select(a => a.When)];
    }
}
