using BackSignal.Engine;
using BackSignal.Engine.Rules;

namespace BackSignal.Records;

/// <summary>What our own questionnaire and the reader of its answers agree on, beside the ids of the facts.</summary>
public static class ReportForm
{
    /// <summary>The last part of its canonical address. A response that names it gives plain numbers in the units the form shows.</summary>
    public const string Id = "back-pain-report";

    /// <summary>Follows a fact's id: beside a number, the answers that are none (not sure, never).</summary>
    public const string NoNumber = ".no-number";

    /// <summary>Comes before a screen's id; a screen may be called as a fact is.</summary>
    public const string Screen = "screen.";

    /// <summary>Follows a screen: "none of these", which is no to every yes-no question there that has no answer of its own.</summary>
    public const string None = ".none";

    /// <summary>The id of the screen whose "none of these" the link is; null when it is none.</summary>
    public static string? ScreenOfNone(string linkId) =>
        linkId.StartsWith(Screen, StringComparison.Ordinal) && linkId.EndsWith(None, StringComparison.Ordinal)
            ? linkId[Screen.Length..^None.Length]
            : null;

    /// <summary>The questions of a screen that "none of these" answers.</summary>
    public static IEnumerable<Fact> AnsweredByNone(Question screen) =>
        screen.None is null ? [] : screen.Asks.Where(fact => fact.Bit("no") is not null && fact.Values.Count == 2);

    /// <summary>Whether a canonical address, with or without version, is of our questionnaire.</summary>
    public static bool IsNamedBy(string? canonical)
    {
        var address = canonical.AsSpan();
        var version = address.IndexOf('|');
        address = version < 0 ? address : address[..version];
        return address.EndsWith("/" + Id, StringComparison.Ordinal);
    }
}
