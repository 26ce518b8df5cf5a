using BackSignal.Engine.Conditions;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Reading;

/// <summary>Reads one file of questions/.</summary>
internal static class QuestionReader
{
    public static Question Read(string id, Fields fields, Names names)
    {
        var asks = new List<Fact>();
        foreach (var item in fields.Items("asks"))
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
            }
            else
            {
                asks.Add(fact);
            }
        }

        var question = new Question(
            id,
            fields.RequiredText("title"),
            fields.Integer("order") ?? 0,
            asks,
            ConditionReader.Optional(fields, "when", names) ?? Condition.Always,
            fields.Text("none"),
            fields.Text("why")
        );
        fields.Done();
        if (asks.Count == 0)
        {
            names.Problems.Add(fields.At, "'asks' is empty; a screen asks at least one fact");
        }

        return question;
    }
}
