using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Explanations;

/// <summary>Turns a row of the table and the facts that met it into phrases: every true branch, each fact once.</summary>
internal static class Because
{
    /// <summary>What made the row true, or, for a row that is true only by assumption, what is known and what was assumed.</summary>
    public static IReadOnlyList<string> True(Facts facts, int row, ReadOnlySpan<Truth> truths) =>
        [.. Reasons(facts, row, truths).Select(reason => reason.Text)];

    /// <summary>The same, each phrase with its fact.</summary>
    public static IReadOnlyList<Reason> Reasons(Facts facts, int row, ReadOnlySpan<Truth> truths)
    {
        var phrases = new List<(Fact Fact, string Text)>(4);
        Walk(facts, row, truths, Truth.True, phrases);
        return
        [
            .. phrases
                .Where(phrase => !IsRepeated(facts, phrase.Fact, phrases))
                .DistinctBy(phrase => phrase.Text)
                .Select(phrase => new Reason(phrase.Text, phrase.Fact)),
        ];
    }

    /// <summary>The facts that made the row true, each once.</summary>
    public static IReadOnlyList<Fact> Met(Facts facts, int row, ReadOnlySpan<Truth> truths)
    {
        var phrases = new List<(Fact Fact, string Text)>(4);
        Walk(facts, row, truths, Truth.True, phrases);
        return [.. phrases.Select(phrase => phrase.Fact).Distinct()];
    }

    /// <summary>The facts that keep the row unknown.</summary>
    public static IReadOnlyList<Fact> Missing(Facts facts, int row, ReadOnlySpan<Truth> truths)
    {
        var open = new SortedSet<int>();
        OpenFacts.Collect(facts, row, truths, open, []);
        return [.. open.Select(slot => facts.Knowledge.Facts[slot])];
    }

    /// <summary>What keeps the row unknown, as phrases: "platelet count: not asked".</summary>
    public static IReadOnlyList<string> Unknown(Facts facts, int row, ReadOnlySpan<Truth> truths) =>
        [.. Missing(facts, row, truths).Select(fact => MissingText(facts, fact))];

    private static string MissingText(Facts facts, Fact fact) =>
        facts[fact].State == FactState.Known
            ? Phrase(facts, fact, null) + ", too old or too imprecise to tell"
            : ValueText.Say(fact, facts[fact], null);

    /// <summary>The highest reading says nothing new when it is the reading itself.</summary>
    private static bool IsRepeated(Facts facts, Fact fact, List<(Fact Fact, string Text)> phrases) =>
        facts.Knowledge.Extremes.Any(pair =>
            pair.Fact == fact
            && phrases.Exists(phrase => phrase.Fact == pair.Of)
            && facts[fact].Low == facts[pair.Of].Low
        );

    private static void Walk(
        Facts facts,
        int row,
        ReadOnlySpan<Truth> truths,
        Truth wanted,
        List<(Fact Fact, string Text)> phrases
    )
    {
        var table = facts.Knowledge.Reasoning.Table;
        var node = table[row];
        if (node.IsTest)
        {
            var fact = facts.Knowledge.Facts[node.Fact];
            var isAssumed = node.Assumptions > 0 && facts[fact].State != FactState.Known;
            var text = isAssumed
                ? $"{ValueText.Say(fact, facts[fact], null)}, taken as the worse"
                : Phrase(facts, fact, wanted == Truth.True ? node.Written : null);
            phrases.Add((fact, text));
        }

        var below = node.Op == Op.Not ? wanted.Mirror() : wanted;
        foreach (var operand in table.Operands(node))
        {
            if (truths[operand] == below)
            {
                Walk(facts, operand, truths, below, phrases);
            }
        }
    }

    private static string Phrase(Facts facts, Fact fact, WrittenTest? test)
    {
        var value = facts[fact];
        var text = ValueText.Say(fact, value, facts.OriginOf(fact));
        var written = test is not null && fact.SaysNumber is null ? Threshold(fact, test) : "";
        var old =
            value.State == FactState.Known && value.AgeMinutes >= Age.Day ? $" ({Age.Text(value.AgeMinutes)} old)" : "";
        return text + written + old;
    }

    /// <summary>", at or above 38.0 °C"; exact numbers and days say enough by themselves.</summary>
    private static string Threshold(Fact fact, WrittenTest test)
    {
        var unit = ValueText.Unit(fact);
        var number = $"{Amount.Write(test.First, fact.Decimals)} {unit}".TrimEnd();
        return test.Comparison switch
        {
            ">=" => $", at or above {number}",
            ">" => $", above {number}",
            "<=" => $", at or below {number}",
            "<" => $", below {number}",
            ".." when !fact.IsAge =>
                $", between {Amount.Write(test.First, fact.Decimals)} and {Amount.Write(test.Second, fact.Decimals)} {unit}".TrimEnd(),
            ".." => $", within {Amount.Write(test.First)} to {Amount.Write(test.Second)} {unit}",
            _ => "",
        };
    }
}
