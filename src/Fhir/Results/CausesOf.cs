using BackSignal.Engine;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Results;

/// <summary>What it may be: every cause that fits or must not be missed, in the order of the assessment, with its arguments.</summary>
internal static class CausesOf
{
    public static IEnumerable<RiskAssessment> Assessment(ResultDraft draft)
    {
        var causes = draft.Assessment.Causes.Where(cause => cause.IsPinned || cause.Fit >= Fit.PartlyFits).ToList();
        if (!draft.Assessment.IsReport || causes.Count == 0)
        {
            yield break;
        }

        var risk = UrgencyOf.Blank(draft);
        risk.Basis = draft.Evidence(
            causes.SelectMany(cause => cause.Cause.Arguments).SelectMany(a => a.When.Facts()).Distinct()
        );
        risk.Prediction = [.. causes.Select(cause => Prediction(draft, cause))];
        yield return risk;
    }

    private static RiskAssessment.PredictionComponent Prediction(ResultDraft draft, CauseView view)
    {
        var fit = Coded.Fit(draft.Canonicals, draft.Wording, view.Fit);
        if (view.IsPinned)
        {
            fit.Text = $"{fit.Text}. {draft.Wording.Find("fits/needs-excluding/name")}";
        }

        string?[] rationale =
        [
            Side("for", view.For),
            Side("against", view.Against),
            Side("missing", view.Missing),
            Citing.Text([], view.Cause.Citations).Trim(),
        ];
        return new RiskAssessment.PredictionComponent
        {
            Outcome = Coded.Rule(draft.Canonicals, "causes/" + view.Cause.Id, view.Cause.Name),
            QualitativeRisk = fit,
            Rationale = string.Join(". ", rationale.Where(text => !string.IsNullOrEmpty(text))),
        };
    }

    private static string? Side(string name, IReadOnlyList<ArgumentView> arguments) =>
        arguments.Count == 0
            ? null
            : $"{name}: {string.Join("; ", arguments.SelectMany(argument => argument.Because).Distinct())}";
}
