using System.Collections.Immutable;
using BackSignal.Engine.Conditions;
using BackSignal.Engine.Reading;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Rows;

/// <summary>Compiles every level there is: the floors of causes, the levels and raises of red flags.</summary>
internal static class LevelRows
{
    public static (ImmutableArray<LevelRow> Levels, ImmutableArray<RaiseRow> Raises) Of(
        Knowledge knowledge,
        IReadOnlyList<CauseRows> causes,
        TableBuilder builder
    )
    {
        var levels = new List<LevelRow>();
        var raises = new List<RaiseRow>();
        var domains = Domains(knowledge);
        foreach (var (cause, rows) in knowledge.Causes.Zip(causes))
        {
            foreach (var (floor, row) in cause.Floors.Zip(rows.Floors))
            {
                levels.Add(new LevelRow(floor.Urgency, row, row, null, cause, -1));
                Count(cause.Domain, floor.Urgency, row);
            }
        }

        foreach (var domain in domains)
        {
            if (knowledge.Find(OwnRecord.AmberPrefix + domain) is { } earlier)
            {
                var isYes = new Condition.OneOf(earlier, earlier.Bit("yes")!.Value);
                Count(domain, Urgency.Ambulance, builder.Raising(isYes));
            }
        }

        // Rules that count the domains of the others are compiled after them.
        foreach (var flag in knowledge.RedFlags.OrderBy(CountsDomains))
        {
            for (var i = 0; i < flag.Levels.Count; i++)
            {
                var level = flag.Levels[i];
                var row = builder.Raising(level.Whole);
                var assumed = level.Relief is { } relief
                    ? builder.Relieved(Assumed(level.When, builder.Raising(level.When), flag), relief)
                    : Assumed(level.When, row, flag);
                levels.Add(new LevelRow(level.Urgency, row, assumed, flag, null, i));
                Count(flag.Domain, level.Urgency, row);
            }

            if (flag.Raise is { } raise)
            {
                var row = builder.Raising(raise.When);
                raises.Add(new RaiseRow(raise, row, Assumed(raise.When, row, flag), flag));
            }
        }

        return ([.. levels], [.. raises]);

        int Assumed(Condition when, int row, RedFlag flag) =>
            flag.AssumeUnknown.Count == 0 ? row : builder.Assuming(when, flag.AssumeUnknown);

        void Count(string? domain, Urgency urgency, int row)
        {
            if (domain is not null)
            {
                builder.Ambers.Add((urgency, row, domains.IndexOf(domain)));
            }
        }
    }

    private static List<string> Domains(Knowledge knowledge) =>
        [
            .. knowledge
                .RedFlags.Select(flag => flag.Domain)
                .Concat(knowledge.Causes.Select(cause => cause.Domain))
                .OfType<string>()
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private static bool CountsDomains(RedFlag flag) =>
        flag.Conditions.Any(when => when.Parts().Any(part => part is Condition.DistinctDomains));
}
