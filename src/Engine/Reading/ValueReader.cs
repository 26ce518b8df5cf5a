namespace BackSignal.Engine.Reading;

/// <summary>
/// Values as cases and files write them: a choice or a list of what it may be, a number or interval with unit, "never",
/// "not-sure", or <c>{ is: value, ago: 9 d }</c>.
/// </summary>
internal static class ValueReader
{
    /// <summary>The value; null, with a problem, when it cannot be one.</summary>
    public static FactValue? Read(Fact fact, Node node, Problems problems)
    {
        if (node is Node.Mapping && Fields.Of(node, problems, fact.Id) is { } fields)
        {
            var inner = fields.Required("is") is { } isNode ? Read(fact, isNode, problems) : null;
            var ago = fields.Minutes("ago") ?? 0;
            fields.Done();
            return inner is { } value ? value with { AgeMinutes = ago } : null;
        }

        if (node is Node.Scalar { Text: "not-sure" })
        {
            return fact.NotSure;
        }

        if (fact.IsChoice)
        {
            return Choice(fact, node, problems);
        }

        if (node is Node.Scalar { Text: var text } && Number(fact, text) is { } number)
        {
            return number;
        }

        problems.Add(
            node,
            $"'{fact.Id}' must be a number with its unit ({fact.Unit ?? "none"}), an interval, never or not-sure, within {ValueText.Range(fact)}"
        );
        return null;
    }

    private static FactValue? Choice(Fact fact, Node node, Problems problems)
    {
        ulong bits = 0;
        foreach (var item in node is Node.Sequence sequence ? sequence.Items : [node])
        {
            if (item is Node.Scalar { Text: var text } && fact.Bit(text) is { } bit)
            {
                bits |= bit;
                continue;
            }

            problems.Add(item, $"'{fact.Id}' can be {ValueText.Choices(fact)} or not-sure");
            return null;
        }

        return FactValue.Choice(bits);
    }

    private static FactValue? Number(Fact fact, string text)
    {
        if (text == "never")
        {
            return fact.IsAge ? FactValue.Exactly(Amount.Never) : null;
        }

        var parts = text.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        var bounds = parts is [var written, ..] ? written.Split("..") : [""];
        if (bounds.Length > 2 || Amount.Parse(bounds[0]) is not { } first || Amount.Parse(bounds[^1]) is not { } second)
        {
            return null;
        }

        decimal factor;
        var minus = 0m;
        if (parts.Length == 1 || parts[1] == fact.Unit)
        {
            factor = 1;
        }
        else if (parts[1] == "d" && fact.Type == FactType.Hours)
        {
            factor = 24;
        }
        else if (fact.Also.FirstOrDefault(also => also.Unit == parts[1]) is { } also)
        {
            (factor, minus) = (also.Times, also.Minus);
        }
        else
        {
            return null;
        }

        var (low, high) = (Amount.From((first - minus) * factor), Amount.From((second - minus) * factor));
        var isPossible = low <= high && low >= fact.Unasked.Low && high <= fact.Unasked.High;
        return isPossible ? FactValue.Between(low, high) : null;
    }
}
