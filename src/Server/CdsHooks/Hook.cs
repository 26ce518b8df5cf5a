using BackSignal.Fhir.Cards;

namespace BackSignal.Server.CdsHooks;

/// <summary>One service: when a client calls it, what it needs, and what it answers.</summary>
internal sealed record Hook(string Id, string Name, string Title, string Description)
{
    public bool NeedsEncounter { get; init; }

    public bool ChecksOrders { get; init; }

    public bool NeedsSelections { get; init; }

    /// <summary>The card on the person, for hooks that are not about orders.</summary>
    public Func<Engine.Assessment, Card?> OnPerson { get; init; } = ReportCards.Level;

    public static IReadOnlyList<Hook> All { get; } =
    [
        new(
            "back-pain-triage",
            "patient-view",
            "Back pain during or after chemotherapy",
            "Says how urgent a reported back pain is and why, when it is for today or sooner or when danger questions are still open."
        ),
        new(
            "analgesic-choice",
            "order-select",
            "Analgesics and adjuvants against this person's counts, kidneys and drugs",
            "Names the block, gate or interaction of a chosen medicine with its value, age, rule and source, and what would pass instead."
        )
        {
            ChecksOrders = true,
            NeedsSelections = true,
        },
        new(
            "analgesic-order",
            "order-sign",
            "Analgesics and adjuvants before they are signed",
            "Names the block, gate or interaction of a draft order with its value, age, rule and source, and what would pass instead."
        )
        {
            ChecksOrders = true,
        },
        new(
            "back-pain-hand-over",
            "encounter-start",
            "Hand-over note for the emergency department",
            "Situation, background, assessment and recommendation of a back pain that is for today or sooner."
        )
        {
            NeedsEncounter = true,
            OnPerson = ReportCards.Note,
        },
    ];
}
