using BackSignal.Engine;
using BackSignal.Engine.Rules;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Results;

/// <summary>What may be offered: every option that is shown and not forbidden, as choices, never as orders.</summary>
internal static class OptionsOf
{
    /// <summary>Nothing when no option may be offered: a group of no actions says nothing.</summary>
    public static RequestGroup? Assessment(ResultDraft draft)
    {
        var open = draft
            .Assessment.Options.Where(option => option.IsShown && option.Outcome < Outcome.CannotTell)
            .ToList();
        if (!draft.Assessment.IsReport || open.Count == 0)
        {
            return null;
        }

        return new RequestGroup
        {
            Status = RequestStatus.Active,
            Intent = RequestIntent.Option,
            Subject = draft.Subject,
            AuthoredOnElement = draft.At,
            Author = draft.Device,
            Action = [.. open.Select(option => Action(draft, option))],
        };
    }

    private static RequestGroup.ActionComponent Action(ResultDraft draft, OptionView option) =>
        new()
        {
            Title = option.Therapy.Name,
            Description = option.Therapy.Clinician,
            TextEquivalent = option.Therapy.Advice ?? option.Therapy.Patient,
            Code = [Coded.Outcome(draft.Canonicals, draft.Wording, option.Outcome)],
            SelectionBehavior = ActionSelectionBehavior.Any,
            Documentation = [.. option.Therapy.Citations.Select(Citing.Artifact)],
            // What else speaks about it: cautions, and who has to decide.
            Action =
            [
                .. option.Checks.Select(view => new RequestGroup.ActionComponent
                {
                    Title = view.Check.Because,
                    Description = Citing.Text(view.Because, view.Check.Citations),
                }),
            ],
        };
}
