using BackSignal.Engine;
using BackSignal.Engine.Explanations;
using BackSignal.Engine.Rules;
using BackSignal.Records.Assessments;

namespace BackSignal.Cli;

/// <summary>One file of the knowledge told to a reader: what it says, when, on whose authority, and the cases that show it.</summary>
internal sealed class ExplainText(Sheet sheet, Knowledge knowledge, IReadOnlyList<KnowledgeCase> cases)
{
    /// <summary>Every id that can be explained, with its folder.</summary>
    public static IReadOnlyList<string> Ids(Knowledge knowledge) =>
        [
            .. knowledge.RedFlags.Select(flag => "red-flags/" + flag.Id),
            .. knowledge.Causes.Select(cause => "causes/" + cause.Id),
            .. knowledge.Therapies.Select(therapy => "therapies/" + therapy.Id),
            .. knowledge.Interactions.Select(interaction => "interactions/" + interaction.Id),
            .. knowledge.Definitions.Select(definition => "definitions/" + definition.Id),
            .. knowledge.Facts.Where(fact => !fact.IsOwnRecord).Select(fact => "facts/" + fact.Id),
        ];

    /// <summary>Writes the file, or the list of a folder; false when there is no such thing.</summary>
    public bool Write(string name)
    {
        var inFolder = Ids(knowledge)
            .Where(id => id.StartsWith(name.TrimEnd('/') + "/", StringComparison.Ordinal))
            .ToList();
        if (inFolder.Count > 0)
        {
            foreach (var id in inFolder)
            {
                sheet.Item("•", id);
            }

            return true;
        }

        var found = Ids(knowledge)
            .Where(id => id == name || id.EndsWith("/" + name, StringComparison.Ordinal))
            .ToList();
        foreach (var id in found)
        {
            One(id);
        }

        return found.Count > 0;
    }

    private void One(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var (kind, id) = (path[..slash], path[(slash + 1)..]);
        switch (kind)
        {
            case "red-flags":
                Flag(knowledge.RedFlags.First(flag => flag.Id == id));
                break;
            case "causes":
                Cause(knowledge.Causes.First(cause => cause.Id == id));
                break;
            case "therapies":
                Therapy(knowledge.Therapies.First(therapy => therapy.Id == id));
                break;
            case "interactions":
                Interaction(knowledge.Interactions.First(interaction => interaction.Id == id));
                break;
            case "definitions":
                var definition = knowledge.Definitions.First(one => one.Id == id);
                Title(definition.Name, path, definition.Review);
                Paragraph("Holds when", ConditionText.Of(definition.When));
                Cited(definition.Citations);
                break;
            default:
                Fact(knowledge.Fact(id));
                break;
        }

        Cases(kind, id);
    }

    private void Flag(RedFlag flag)
    {
        Title(flag.Name, "red-flags/" + flag.Id, flag.Review);
        foreach (var level in flag.Levels.OrderByDescending(level => level.Urgency))
        {
            Paragraph(
                $"{LevelStyle.Shape(level.Urgency)} {FindingWords.Level(knowledge, level.Urgency)} when",
                ConditionText.Of(level.When)
            );
        }

        if (flag.Raise is { } raise)
        {
            Paragraph(
                $"Raises by {raise.By}, to at least {raise.AtLeast.Name()}, at most {raise.AtMost.Name()}, when",
                ConditionText.Of(raise.When)
            );
        }

        foreach (var assumption in flag.AssumeUnknown)
        {
            var when = assumption.When is { } condition ? $", while {ConditionText.Of(condition)}" : "";
            Paragraph("While unknown, taken as", ConditionText.Of(assumption.Test) + when);
        }

        List("Never lowered by", flag.NeverLoweredBy);
        List("Points to", [.. flag.Suspects]);
        Paragraph("The person is told", flag.Patient);
        Paragraph("The nurse is told", flag.Nurse);
        Paragraph("The clinician is told", flag.Clinician);
        Cited([.. flag.Citations, .. flag.Levels.SelectMany(level => level.Citations)]);
    }

    private void Cause(Cause cause)
    {
        Title(cause.Name, "causes/" + cause.Id, cause.Review);
        Paragraph("Possible when", ConditionText.Of(cause.Gate));
        foreach (var (word, isFor) in new[] { ("for", true), ("against", false) })
        {
            foreach (var argument in cause.Arguments.Where(a => a.IsFor == isFor))
            {
                var kind = argument.IsFinding ? "finding" : "background";
                Paragraph(
                    $"{argument.Weight.ToString().ToLowerInvariant()} {word} ({kind})",
                    ConditionText.Of(argument.When)
                );
            }
        }

        foreach (var floor in cause.Floors)
        {
            Paragraph(
                $"Carried by findings: at least {floor.Urgency.Name()}",
                floor.When is { } when ? "when " + ConditionText.Of(when) : "always"
            );
        }

        Paragraph("Cannot be missed", cause.IsCannotMiss ? "stays pinned until a clinician excludes it" : null);
        List("First tests", cause.FirstTests);
        List("Traps", cause.Traps);
        Paragraph("In plain words", cause.Explain);
        Paragraph("For clinicians", cause.Clinician);
        Cited([.. cause.Citations, .. cause.Arguments.SelectMany(a => a.Citations)]);
    }

    private void Therapy(Therapy therapy)
    {
        Title(therapy.Name, "therapies/" + therapy.Id, therapy.Review);
        Paragraph(
            "When nothing forbids it",
            knowledge.Wording.Find($"outcomes/{therapy.Outcome.Name()}/name") ?? therapy.Outcome.Name()
        );
        List("Helps", [.. therapy.Helps.Select(helps => helps.Cause)]);
        List("Not for", [.. therapy.NotFor.Select(helps => helps.Cause)]);
        foreach (var check in therapy.Checks.OrderByDescending(check => check.Kind))
        {
            var from = check.Interaction is { } interaction ? $" (interactions/{interaction})" : "";
            Paragraph($"{check.Kind.ToString().ToLowerInvariant()}{from} when", Said(check));
        }

        foreach (var correction in therapy.Corrections)
        {
            Paragraph("The article says", correction.Seed);
            Paragraph("The evidence says", correction.Evidence);
        }

        Paragraph("Advice", therapy.Advice);
        Paragraph("For clinicians", therapy.Clinician);
        Cited([
            .. therapy.Citations,
            .. therapy.Checks.SelectMany(c => c.Citations),
            .. therapy.Corrections.SelectMany(c => c.Citations),
        ]);
    }

    /// <summary>The condition and what the person is told; said once when they are the same words.</summary>
    private static string Said(Check check) =>
        ConditionText.Of(check.When) is var when && when == check.Because ? when : $"{when}. {check.Because}";

    private void Interaction(Interaction interaction)
    {
        Title(interaction.Name, "interactions/" + interaction.Id, interaction.Review);
        Paragraph("Between", string.Join(" and ", interaction.Between));
        foreach (var check in interaction.Checks)
        {
            Paragraph($"{check.Kind.ToString().ToLowerInvariant()} when", ConditionText.Of(check.When));
        }

        Paragraph("The person is told", interaction.Checks[0].Because);
        Paragraph("For clinicians", interaction.Checks[0].Clinician);
        Cited(interaction.Citations);
    }

    private void Fact(Fact fact)
    {
        Title(fact.Name, "facts/" + fact.Id, null);
        Paragraph("Can be", fact.IsChoice ? ValueText.Choices(fact) : ValueText.Range(fact));
        Paragraph("The person is asked", fact.Ask?.Patient);
        Paragraph("Why", fact.Ask?.Why);
        Paragraph("A way to find out", fact.Ask?.Help);
        foreach (var row in fact.IfAskedUnknown)
        {
            Paragraph(
                $"Not sure: told at least {row.Urgency.Name()}",
                row.When is { } when ? "unless known otherwise: " + ConditionText.Of(when) : "always"
            );
        }

        foreach (var row in fact.Valid)
        {
            Paragraph(
                $"Counts for {Age.Text(row.ForMinutes)}",
                row.When is { } when ? "while " + ConditionText.Of(when) : "otherwise"
            );
        }

        Paragraph("Must be known before self-care", fact.Gate is { } gate ? ConditionText.Of(gate) : null);
        Cited([.. fact.Citations, .. fact.IfAskedUnknown.SelectMany(row => row.Citations)]);
    }

    private void Title(string name, string path, Review? review)
    {
        sheet.Heading(name);
        var state =
            review is null ? ""
            : review.IsSigned ? $", signed by {review.By}, {review.Role}, {review.On}"
            : ", draft: no clinician has signed it";
        sheet.Line($"knowledge/{path}.yaml{state}", "grey");
    }

    private void Paragraph(string title, string? text)
    {
        if (text is { Length: > 0 })
        {
            sheet.Item(title + ":", text);
        }
    }

    private void List(string title, IReadOnlyList<string> items) => Paragraph(title, string.Join("; ", items));

    private void Cited(IReadOnlyList<Citation> citations)
    {
        sheet.Line("Sources", "bold");
        foreach (var citation in citations.Distinct())
        {
            sheet.Item("•", $"{citation.Source.Title}: {citation.At} ({citation.Confidence.Name()})");
        }
    }

    private void Cases(string kind, string id)
    {
        var own = cases.Where(one => one.Kind == kind && one.Id == id).ToList();
        if (own.Count == 0)
        {
            return;
        }

        sheet.Line($"Cases ({own.Count})", "bold");
        foreach (var one in own)
        {
            sheet.Item(
                "•",
                $"{one.Name} → {string.Join(", ", one.Expect.Select(pair => $"{pair.Key} {string.Join("/", pair.Value)}"))}"
            );
        }
    }
}
