namespace BackSignal.Fhir.Cards;

/// <summary>One thing a clinician may choose; all its actions together.</summary>
public sealed record Suggestion(string Label, IReadOnlyList<CardAction> Actions)
{
    /// <summary>The suggestion in feedback.</summary>
    public string Uuid { get; init; } = Guid.NewGuid().ToString();
}
