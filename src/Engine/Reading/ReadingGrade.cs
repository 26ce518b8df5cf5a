namespace BackSignal.Engine.Reading;

/// <summary>The Flesch-Kincaid grade of a text, and its longest sentence. An estimate: it warns, it does not approve.</summary>
internal static class ReadingGrade
{
    private static readonly char[] SentenceEnds = ['.', '!', '?', ':', ';', '\n'];

    /// <summary>US school grade; zero for a text without words.</summary>
    public static double Of(string text)
    {
        var sentences = Sentences(text);
        var words = sentences.SelectMany(Words).ToList();
        if (words.Count == 0)
        {
            return 0;
        }

        var perSentence = (double)words.Count / sentences.Count;
        var perWord = (double)words.Sum(Syllables) / words.Count;
        return (0.39 * perSentence) + (11.8 * perWord) - 15.59;
    }

    /// <summary>Words of the longest sentence.</summary>
    public static int LongestSentence(string text) =>
        Sentences(text).Select(s => Words(s).Count()).DefaultIfEmpty(0).Max();

    private static List<string> Sentences(string text)
    {
        // A decimal point ends no sentence.
        var chars = text.ToCharArray();
        for (var i = 1; i < chars.Length - 1; i++)
        {
            if (chars[i] == '.' && char.IsAsciiDigit(chars[i - 1]) && char.IsAsciiDigit(chars[i + 1]))
            {
                chars[i] = '0';
            }
        }

        return
        [
            .. new string(chars).Split(SentenceEnds, StringSplitOptions.RemoveEmptyEntries).Where(s => Words(s).Any()),
        ];
    }

    private static IEnumerable<string> Words(string sentence) =>
        sentence
            .Split([' ', ',', '(', ')', '/', '–', '-', '"', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetter));

    private static int Syllables(string word)
    {
        var letters = word.ToLowerInvariant().Where(char.IsAsciiLetter).ToArray();
        var (count, wasVowel) = (0, false);
        foreach (var letter in letters)
        {
            var isVowel = "aeiouy".Contains(letter, StringComparison.Ordinal);
            count += isVowel && !wasVowel ? 1 : 0;
            wasVowel = isVowel;
        }

        var isSilent = letters.Length > 2 && letters[^1] == 'e' && letters[^2] != 'l' && count > 1;
        return Math.Max(1, isSilent ? count - 1 : count);
    }
}
