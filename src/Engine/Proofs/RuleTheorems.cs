using BackSignal.Engine.Rows;

namespace BackSignal.Engine.Proofs;

/// <summary>What holds of every rule: that it is not dead.</summary>
internal static class RuleTheorems
{
    public static IEnumerable<Proof> Of(Goals goals)
    {
        var reasoning = goals.Knowledge.Reasoning;
        yield return new Proof(
            "every-rule-can-fire",
            "There is somebody for every level of every red flag, every raise and every floor of a cause.",
            [
                .. reasoning.Levels.Select(level =>
                    goals.Somebody("fires--" + NameOf(level), p => p.Rows.Certain(level.Row))
                ),
                .. reasoning.Raises.Select(raise =>
                    goals.Somebody("fires--" + raise.Flag.Id, p => p.Rows.Certain(raise.Row))
                ),
                .. Checks(goals),
            ],
            []
        );
        yield return new Proof(
            "every-rule-counts",
            "Every level of a red flag decides for somebody what is told, unless it declares the flag it lies within.",
            [
                .. reasoning
                    .Levels.Where(level => level.Flag is not null)
                    .Select(level =>
                        level.Flag!.Levels[level.Index].Within is { } wider
                            ? goals.Nobody("within--" + NameOf(level), p => Escapes(p, level, wider))
                            : goals.Somebody("counts--" + NameOf(level), p => Decides(p, level))
                    ),
            ],
            []
        );
    }

    /// <summary>The level is told, and no other red flag says as much.</summary>
    private static string Decides(SmtPatient person, LevelRow level) =>
        Smt.And(
            person.Rows.Certain(level.Assumed),
            Smt.Not(IsAsUrgent(person, level, other => other.Flag != level.Flag && other.Flag is not null))
        );

    /// <summary>The level is certain, and the flag it is declared to lie within says less.</summary>
    private static string Escapes(SmtPatient person, LevelRow level, string wider) =>
        Smt.And(person.Rows.Certain(level.Row), Smt.Not(IsAsUrgent(person, level, other => other.Flag?.Id == wider)));

    private static string IsAsUrgent(SmtPatient person, LevelRow level, Func<LevelRow, bool> which) =>
        Smt.Or([
            .. person
                .Levels.Rules.Where(other => other.Urgency >= level.Urgency && which(other))
                .Select(other => person.Rows.Certain(other.Assumed)),
        ]);

    private static IEnumerable<Lazy<Goal>> Checks(Goals goals)
    {
        var knowledge = goals.Knowledge;
        return from therapy in Enumerable.Range(0, knowledge.Therapies.Count)
            from check in knowledge.Reasoning.Checks[therapy].Select((row, i) => (Row: row, Number: i + 1))
            select goals.Somebody(
                $"fires--{knowledge.Therapies[therapy].Id}--{check.Number}",
                p => p.Rows.Certain(check.Row)
            );
    }

    private static string NameOf(LevelRow level) =>
        level.Flag is { } flag
            ? $"{flag.Id}--{level.Urgency.Name()}--{level.Index + 1}"
            : $"{level.Cause!.Id}--{level.Urgency.Name()}";
}
