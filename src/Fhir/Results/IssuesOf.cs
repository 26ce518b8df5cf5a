using BackSignal.Engine;
using BackSignal.Engine.Rules;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Results;

/// <summary>Medicines that are taken, and options that might be, against this person's counts, kidneys and other medicines.</summary>
internal static class IssuesOf
{
    /// <summary>What is taken already and should not be, or cannot be told.</summary>
    public static IEnumerable<DetectedIssue> Orders(ResultDraft draft)
    {
        foreach (var order in draft.Occasion.Orders.Where(order => order.Outcome >= Outcome.CannotTell))
        {
            var issue = Issue(draft, order.Outcome, order.Checks);
            issue.Code = Code(order.Drug?.Id ?? order.Name);
            issue.Implicated = Implicated(draft, order);
            var key = order.IsSymptomatic ? "leave-out-next-dose" : "never-stop-alone";
            var said = draft.Wording.Find($"orders/{(order.Drug is null ? "not-recognised" : key)}/clinician");
            issue.Mitigation =
            [
                .. order
                    .Alternatives.Select(option => option.Therapy.Name)
                    .Prepend(said)
                    .OfType<string>()
                    .Select(text => new DetectedIssue.MitigationComponent
                    {
                        Action = new CodeableConcept { Text = text },
                    }),
            ];
            yield return issue;
        }
    }

    /// <summary>What must not be taken, or cannot be told; an emergency shows no option.</summary>
    public static IEnumerable<DetectedIssue> Options(ResultDraft draft)
    {
        var forbidden = draft.Assessment.Options.Where(option =>
            option.IsShown && option.Outcome >= Outcome.CannotTell && option.Therapy.Drugs.Count > 0
        );
        foreach (var option in draft.Assessment.IsReport ? forbidden : [])
        {
            var issue = Issue(draft, option.Outcome, option.Checks);
            issue.Status = ObservationStatus.Preliminary;
            issue.Code = Code(option.Therapy.Name);
            if (option.NotFor.Count > 0)
            {
                issue.Detail = string.Join("\n", [.. option.NotFor.Select(cause => cause.Name), issue.Detail]).Trim();
            }

            yield return issue;
        }
    }

    private static DetectedIssue Issue(ResultDraft draft, Outcome outcome, IReadOnlyList<CheckView> checks)
    {
        var blocks = checks.Where(view => view.Check.Kind == CheckKind.Block).ToList();
        var evidence = draft.Evidence(blocks.SelectMany(view => view.Check.When.Facts()).Distinct());
        var issue = new DetectedIssue
        {
            Status = ObservationStatus.Final,
            Severity =
                outcome == Outcome.DoNot
                    ? DetectedIssue.DetectedIssueSeverity.High
                    : DetectedIssue.DetectedIssueSeverity.Moderate,
            Patient = draft.Subject,
            Identified = draft.At,
            Author = draft.Device,
            Detail = string.Join("\n", blocks.Select(Reason)),
        };
        if (evidence.Count > 0)
        {
            issue.Evidence = [new DetectedIssue.EvidenceComponent { Detail = evidence }];
        }

        issue.Detail =
            issue.Detail.Length == 0 ? draft.Wording.Find($"outcomes/{outcome.Name()}/clinician") : issue.Detail;
        return issue;
    }

    /// <summary>The reason, the facts that met it or are missing, and the publications.</summary>
    private static string Reason(CheckView view)
    {
        var facts = view.Truth == Truth.True ? view.Because : [.. view.Missing.Select(fact => fact.Name + "?")];
        return $"{view.Check.Clinician ?? view.Check.Because} {Citing.Text(facts, view.Check.Citations)}";
    }

    private static CodeableConcept Code(string text) =>
        new(Uris.Terminology + "v3-ActCode", "DACT", "drug action detected issue", text);

    private static List<ResourceReference> Implicated(ResultDraft draft, OrderView order) =>
        [
            .. draft
                .Occasion.Record.Courses.Where(course => course.Drug == order.Drug?.Id)
                .Select(course => course.Origin.Source)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(draft.To)
                .OfType<ResourceReference>(),
        ];
}
