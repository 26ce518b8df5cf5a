using BackSignal.Engine.Conditions;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Reading;

/// <summary>Reads one file of questions/.</summary>
internal static class QuestionReader
{
    public static Question Read(string id, Fields fields, Names names)
    {
        var asks = Facts("asks", fields, names);
        var ticks = Facts("ticks", fields, names);
        var question = new Question(
            id,
            fields.RequiredText("title"),
            fields.Integer("order") ?? 0,
            [.. asks, .. ticks],
            ConditionReader.Optional(fields, "when", names) ?? Condition.Always,
            ticks.Count > 0 ? fields.RequiredText("none") : null,
            fields.Text("why")
        )
        {
            Ticks = ticks,
            After = After(fields, asks, names),
        };
        fields.Done();
        if (question.Asks.Count == 0)
        {
            names.Problems.Add(fields.At, "'asks' is empty; a screen asks at least one fact");
        }

        foreach (var fact in ticks.Where(fact => fact.Absent is null))
        {
            names.Problems.Add(fields.At, $"'{fact.Id}' cannot be ticked: a number that is never 0 goes under 'asks'");
        }

        return question;
    }

    private static List<Fact> Facts(string key, Fields fields, Names names)
    {
        var facts = new List<Fact>();
        foreach (var item in fields.Items(key))
        {
            if (Find(item, names) is { } fact)
            {
                facts.Add(fact);
            }
        }

        return facts;
    }

    private static Fact? After(Fields fields, List<Fact> asks, Names names)
    {
        if (fields.Optional("after") is not { } node || Find(node, names) is not { } lead)
        {
            return null;
        }

        if (lead.Bit("yes") is null || lead.Values.Count != 2)
        {
            names.Problems.Add(node, $"'{lead.Id}' is no yes-no fact; a screen comes after one");
            return null;
        }

        foreach (var fact in asks)
        {
            names.Problems.Add(node, $"a no to '{lead.Id}' would answer '{fact.Id}' too; put it under 'ticks'");
        }

        return lead;
    }

    private static Fact? Find(Node item, Names names)
    {
        var fact = item is Node.Scalar { Text: var name } ? names.Facts.GetValueOrDefault(name) : null;
        if (fact is null)
        {
            names.Problems.Add(
                item,
                Names.Unknown("fact", item is Node.Scalar s ? s.Text : "", names.Facts.Keys, "facts/")
            );
        }
        else if (fact.Ask is null)
        {
            names.Problems.Add(item, $"'{fact.Id}' has no 'ask' wording; write it in facts/{fact.Id}.yaml");
            return null;
        }

        return fact;
    }
}
