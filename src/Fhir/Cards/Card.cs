namespace BackSignal.Fhir.Cards;

/// <summary>One card of a CDS Hooks answer; what is absent is left out, never null or empty.</summary>
public sealed record Card
{
    /// <summary>The card in feedback.</summary>
    public string Uuid { get; init; } = Guid.NewGuid().ToString();

    /// <summary>One sentence of less than 140 characters.</summary>
    public required string Summary { get; init; }

    /// <summary>GitHub flavoured Markdown.</summary>
    public string? Detail { get; init; }

    public required Indicator Indicator { get; init; }

    public required CardSource Source { get; init; }

    public IReadOnlyList<Suggestion>? Suggestions { get; init; }

    /// <summary>How many suggestions may be chosen; there exactly when there are suggestions.</summary>
    public string? SelectionBehavior => Suggestions is null ? null : "at-most-one";

    /// <summary>Reasons for passing over it, each with words for people.</summary>
    public IReadOnlyList<CardCoding>? OverrideReasons { get; init; }

    /// <summary>The card with what could not be had or read, in its detail.</summary>
    public Card With(IReadOnlyCollection<string> doubts)
    {
        const int few = 6;
        if (doubts.Count == 0)
        {
            return this;
        }

        var text = new Markdown().Heading("Not read, and so not known");
        foreach (var doubt in doubts.Take(few))
        {
            text.Item(doubt);
        }

        if (doubts.Count > few)
        {
            text.Item($"{doubts.Count - few} more");
        }

        return this with
        {
            Detail = $"{Detail}\n\n{text}",
        };
    }
}
