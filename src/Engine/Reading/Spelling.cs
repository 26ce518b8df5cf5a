namespace BackSignal.Engine.Reading;

/// <summary>Finds the known word a misspelt one most likely meant.</summary>
public static class Spelling
{
    /// <summary>No word of ours is longer; measuring a page of text against every word would take seconds.</summary>
    private const int Longest = 100;

    /// <summary>The nearest known word within a third of its length; null when none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> known) =>
        (word.Length > Longest ? [] : known)
            .Select(candidate => (candidate, Distance: Distance(word, candidate)))
            .Where(pair => pair.Distance <= Math.Max(1, word.Length / 3))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
