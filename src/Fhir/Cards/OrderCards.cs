using BackSignal.Engine;
using BackSignal.Engine.Rules;
using BackSignal.Records;

namespace BackSignal.Fhir.Cards;

/// <summary>Cards on medicines about to be ordered; none for an order against which nothing speaks.</summary>
public static class OrderCards
{
    /// <summary>One card for each medicine of a draft that a block, a gate or an interaction speaks against.</summary>
    /// <param name="facts">The person, with every draft counted as taken.</param>
    /// <param name="order">The draft.</param>
    /// <param name="views">Its medicines, checked.</param>
    /// <param name="setting">Whose order it is.</param>
    public static IEnumerable<Card> Of(
        Facts facts,
        DraftOrder order,
        IReadOnlyList<OrderView> views,
        OrderSetting setting
    ) => from view in views where view.Checks.Any(OrderWords.Speaks) select One(facts, order, view, setting);

    /// <summary>Whether anything among them is certainly forbidden, whatever else is not known.</summary>
    public static bool IsForbidden(IEnumerable<OrderView> views) =>
        views.Any(view => view.Outcome == Outcome.DoNot && view.Checks.Any(OrderWords.IsBlocked));

    private static Card One(Facts facts, DraftOrder order, OrderView view, OrderSetting setting)
    {
        var words = new OrderWords(facts, order, view);
        var suggestions = Alternatives.Of(facts.Knowledge, order, view, setting).ToList();
        return new Card
        {
            Summary = words.Summary(),
            Detail = words.Detail(),
            Indicator = IndicatorOf(view),
            Source = Cited.Source(view.Checks.First(OrderWords.Speaks).Check.Citations),
            Suggestions = suggestions.Count == 0 ? null : suggestions,
            OverrideReasons = Overrides.All,
        };
    }

    private static Indicator IndicatorOf(OrderView view)
    {
        if (view.Checks.Any(OrderWords.IsBlocked))
        {
            return Indicator.Critical;
        }

        var isWarning = view.Checks.Any(check =>
            check.Check.Kind == CheckKind.Block || check is { Check.Kind: CheckKind.Prescriber, Truth: Truth.True }
        );
        return isWarning ? Indicator.Warning : Indicator.Info;
    }
}
