using BackSignal.Engine;
using BackSignal.Engine.Rules;

namespace BackSignal.Cli;

/// <summary>Checked medicines in words: each with what stands against it, on which value and whose authority, and what passes instead.</summary>
internal sealed class CheckText(Sheet sheet, Knowledge knowledge)
{
    public void Write(IReadOnlyList<OrderView> orders, bool isTaken)
    {
        if (orders.Count == 0)
        {
            sheet.Line(
                "The record names no medicine that is taken now. That is not the same as none: ask, or name the orders to check."
            );
        }

        foreach (var order in orders)
        {
            One(order, isTaken);
        }
    }

    private void One(OrderView order, bool isTaken)
    {
        var outcome = knowledge.Wording.Find($"outcomes/{order.Outcome.Name()}/name") ?? order.Outcome.Name();
        sheet.Heading(
            $"{order.Name}{(order.Drug is { } drug && drug.Id != order.Name ? $" ({drug.Id})" : "")}: {outcome}"
        );
        if (order.Drug is null)
        {
            sheet.Item("✗", knowledge.Wording["orders/not-recognised/clinician"]);
            return;
        }

        if (isTaken && order.Outcome == Outcome.DoNot)
        {
            sheet.Item(
                "→",
                knowledge.Wording[
                    order.IsSymptomatic ? "orders/leave-out-next-dose/clinician" : "orders/never-stop-alone/clinician"
                ]
            );
        }

        foreach (var view in order.Checks.Where(view => !IsOpenBlock(view)))
        {
            Check(view);
        }

        var open = order.Checks.Where(IsOpenBlock).ToList();
        if (open.Count > 0)
        {
            var missing = open.SelectMany(view => view.Missing).Select(fact => fact.Name).Distinct();
            sheet.Item("✗", $"cannot tell ({open.Count} blocks) while not known: {string.Join("; ", missing)}");
            var interactions = open.Select(view => view.Check.Interaction).OfType<string>().Distinct().ToList();
            if (interactions.Count > 0)
            {
                sheet.Item(
                    "",
                    "among them " + string.Join(", ", interactions.Select(id => "interactions/" + id)),
                    "grey",
                    4
                );
            }
        }

        if (order.Checks.Count == 0)
        {
            sheet.Item("•", "No check of this knowledge speaks against it.");
        }

        foreach (var option in order.Alternatives)
        {
            var name = knowledge.Wording.Find($"outcomes/{option.Outcome.Name()}/name") ?? option.Outcome.Name();
            sheet.Item("✓", $"passes instead: {option.Therapy.Name} ({name})");
        }
    }

    /// <summary>A block that nobody can rule out yet; there may be many, and what is missing is what counts.</summary>
    private static bool IsOpenBlock(CheckView view) => view is { Truth: Truth.Unknown, Check.Kind: CheckKind.Block };

    private void Check(CheckView view)
    {
        var (mark, state) = (view.Check.Kind, view.Truth) switch
        {
            (CheckKind.Block, _) => ("✗", "blocked"),
            (CheckKind.Prescriber, Truth.True) => ("!", "a prescriber decides"),
            (CheckKind.Prescriber, _) => ("!", "a prescriber decides while not known"),
            (_, Truth.True) => ("•", "caution"),
            _ => ("•", "caution while not known"),
        };
        var from = view.Check.Interaction is { } interaction ? $" [interactions/{interaction}]" : "";
        sheet.Item(mark, $"{state}: {string.Join("; ", view.Because)}{from}");
        sheet.Item("", view.Check.Clinician ?? view.Check.Because, indent: 4);
        sheet.Item("", AssessmentText.Cited(view.Check.Citations), "grey", 4);
    }
}
