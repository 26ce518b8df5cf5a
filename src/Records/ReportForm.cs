namespace BackSignal.Records;

/// <summary>What our own questionnaire and the reader of its answers agree on, beside the ids of the facts.</summary>
public static class ReportForm
{
    /// <summary>The last part of its canonical address. A response that names it gives plain numbers in the units the form shows.</summary>
    public const string Id = "back-pain-report";

    /// <summary>Follows a fact's id: beside a number, the answers that are none (not sure, never).</summary>
    public const string NoNumber = ".no-number";

    /// <summary>Whether a canonical address, with or without version, is of our questionnaire.</summary>
    public static bool IsNamedBy(string? canonical)
    {
        var address = canonical.AsSpan();
        var version = address.IndexOf('|');
        address = version < 0 ? address : address[..version];
        return address.EndsWith("/" + Id, StringComparison.Ordinal);
    }
}
