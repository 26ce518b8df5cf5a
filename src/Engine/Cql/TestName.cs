using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Cql;

/// <summary>The name of a test of one fact, as its author wrote it.</summary>
internal static class TestName
{
    public static string Of(Condition test) =>
        test switch
        {
            Condition.OneOf(var fact, var values) =>
                $"{fact.Id}: {string.Join(" or ", fact.Values.Where((_, bit) => (values >> bit & 1) == 1).Select(v => v.Id))}",
            Condition.Within(var fact, _, _, { Comparison: "never" }) => $"{fact.Id}: never",
            Condition.Within(var fact, _, _, { Comparison: ".." } written) =>
                $"{fact.Id} {Amount.Write(written.First)} to {Amount.Write(written.Second)} {fact.Unit}".TrimEnd(),
            Condition.Within(var fact, _, _, var written) =>
                $"{fact.Id} {written.Comparison} {Amount.Write(written.First)} {fact.Unit}".TrimEnd(),
            _ => throw new InvalidOperationException($"{test} is no test of a fact."),
        };
}
