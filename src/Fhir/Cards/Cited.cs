using BackSignal.Engine.Rules;

namespace BackSignal.Fhir.Cards;

/// <summary>Publications in the words of a card.</summary>
public static class Cited
{
    /// <summary>The publication a card names: one that others can look up before our own documents.</summary>
    public static CardSource Source(IEnumerable<Citation> citations)
    {
        var all = citations.ToList();
        var first = all.Find(citation => citation.Source.Kind != "house") ?? all.FirstOrDefault();
        return new CardSource(first is null ? "BackSignal" : Title(first.Source));
    }

    /// <summary>Every paragraph, and how sure we are that it says so.</summary>
    public static string All(IReadOnlyList<Citation> citations) =>
        "Source: "
        + string.Join(
            "; ",
            citations.Select(citation => $"{Title(citation.Source)}, {citation.At} ({citation.Confidence.Name()})")
        );

    private static string Title(Source source)
    {
        var from = string.Join(", ", new[] { source.Publisher, source.Year }.OfType<string>());
        return from.Length == 0 ? source.Title : $"{source.Title} ({from})";
    }
}
