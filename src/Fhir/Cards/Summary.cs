namespace BackSignal.Fhir.Cards;

/// <summary>The one sentence of a card.</summary>
internal static class Summary
{
    /// <summary>CDS Hooks 2.0 wants fewer than 140 characters.</summary>
    private const int Longest = 139;

    /// <summary>The text, cut at a word when it is too long; the detail has all of it.</summary>
    public static string Of(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= Longest)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', Longest - 1);
        var end = cut > Longest / 2 ? cut : Longest - 1;

        // Never half a character.
        end = char.IsHighSurrogate(line[end - 1]) ? end - 1 : end;
        return line[..end].TrimEnd(' ', ',', ';', ':') + "…";
    }
}
