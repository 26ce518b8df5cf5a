using BackSignal.Engine;
using BackSignal.Engine.Rules;
using BackSignal.Records;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Questionnaires;

/// <summary>
/// The report as a form anyone can show: one group for each screen, one item for each fact, in the person's words. Its answers come back
/// under the facts' ids; the form decides nothing.
/// </summary>
public static class QuestionnaireOf
{
    /// <summary>The questionnaire of one release of the knowledge.</summary>
    public static Questionnaire Report(Knowledge knowledge, Canonicals canonicals) =>
        new()
        {
            Id = ReportForm.Id,
            Url = canonicals.Questionnaire,
            Version = canonicals.Version,
            Name = "BackPainReport",
            Title = "BackSignal: report of back pain",
            Status = knowledge.IsSigned ? PublicationStatus.Active : PublicationStatus.Draft,
            SubjectType = [ResourceType.Patient],
            Item = [.. Screens(knowledge).Select(screen => Screen(knowledge, screen, canonicals))],
        };

    /// <summary>The screens in the order of the form.</summary>
    public static IReadOnlyList<Question> Screens(Knowledge knowledge) =>
        [.. knowledge.Questions.OrderBy(q => q.Order).ThenBy(q => q.Id, StringComparer.Ordinal)];

    public static string LinkId(Question screen) => ReportForm.Screen + screen.Id;

    private static Questionnaire.ItemComponent Screen(Knowledge knowledge, Question screen, Canonicals canonicals)
    {
        var enabling = new Enabling(knowledge, canonicals);
        var clauses = enabling.Clauses(screen.When);
        var items = screen.Asks.Select(fact => ItemOf.Fact(fact, canonicals)).SelectMany(item => item).ToList();
        if (ReportForm.AnsweredByNone(screen).Any())
        {
            items.Add(ItemOf.None(screen, LinkId(screen) + ReportForm.None));
        }

        if (screen.Why is { } why)
        {
            items.Insert(0, ItemOf.Display(LinkId(screen) + ".why", why));
        }

        // Each further clause must hold too: a group within the group.
        for (var number = clauses.Count - 1; number > 0; number--)
        {
            var inner = Group($"{LinkId(screen)}.when-{number + 1}", null, items);
            Enable(inner, clauses[number]);
            items = [inner];
        }

        var group = Group(LinkId(screen), screen.Title, items);
        if (clauses.Count > 0)
        {
            Enable(group, clauses[0]);
        }

        if (ConditionNote.Of(screen, clauses.Count > 0) is { } note)
        {
            group.Extension.Add(note);
        }

        return group;
    }

    private static Questionnaire.ItemComponent Group(
        string id,
        string? text,
        List<Questionnaire.ItemComponent> items
    ) =>
        new()
        {
            LinkId = id,
            Text = text,
            Type = Questionnaire.QuestionnaireItemType.Group,
            Item = items,
        };

    private static void Enable(Questionnaire.ItemComponent item, IReadOnlyList<Questionnaire.EnableWhenComponent> anyOf)
    {
        item.EnableWhen = [.. anyOf];
        item.EnableBehavior = anyOf.Count > 1 ? Questionnaire.EnableWhenBehavior.Any : null;
    }
}
