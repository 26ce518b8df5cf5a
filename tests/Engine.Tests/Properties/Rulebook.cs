using BackSignal.Engine.Conditions;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Tests.Properties;

/// <summary>Every condition a knowledge holds, wherever it stands.</summary>
internal static class Rulebook
{
    public static IReadOnlyList<Condition> Of(Knowledge knowledge) =>
        [
            .. knowledge
                .Facts.SelectMany(OfFact)
                .Concat(knowledge.Definitions.Select(definition => definition.When))
                .Concat(knowledge.RedFlags.SelectMany(OfFlag))
                .Concat(knowledge.Causes.SelectMany(OfCause))
                .Concat(knowledge.Therapies.SelectMany(therapy => therapy.Checks).Select(check => check.When))
                .Concat(knowledge.Interactions.SelectMany(i => i.Checks).Select(check => check.When))
                .Concat(knowledge.Questions.Select(question => question.When)),
        ];

    private static IEnumerable<Condition> OfFact(Fact fact) =>
        fact
            .IfAskedUnknown.Select(row => row.When)
            .Concat(fact.Valid.Select(valid => valid.When))
            .Append(fact.Gate)
            .OfType<Condition>()
            .Concat(fact.Derived is Derivation.Score score ? score.Items.Select(item => item.When) : []);

    private static IEnumerable<Condition> OfFlag(RedFlag flag) =>
        flag
            .Conditions.Concat(flag.AssumeUnknown.Select(assumption => assumption.Test))
            .Concat(flag.AssumeUnknown.Select(assumption => assumption.When).OfType<Condition>());

    private static IEnumerable<Condition> OfCause(Cause cause) =>
        cause
            .Arguments.Select(argument => argument.When)
            .Append(cause.Gate)
            .Concat(cause.Floors.Select(floor => floor.When).OfType<Condition>());
}
