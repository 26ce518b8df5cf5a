using System.Globalization;
using System.Text.RegularExpressions;

namespace BackSignal.App.Tests.SmartLaunch;

/// <summary>Every text of the view against what it stands on, in the light and in the dark set (WCAG 2.2, 1.4.3).</summary>
public partial class ContrastTests
{
    private static readonly string Css = File.ReadAllText(
        Path.Combine(RealKnowledge.Root, "src", "Server", "SmartLaunch", "Pages", "look.css")
    );

    public static TheoryData<int, string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<int, string, string>();
            for (var set = 0; set < 2; set++)
            {
                foreach (var level in new[] { "ambulance", "hospital", "today", "soon", "self" })
                {
                    pairs.Add(set, level, level + "-on");
                    pairs.Add(set, "ink", level + "-on");
                }

                pairs.Add(set, "ink", "paper");
                pairs.Add(set, "ink", "card");
                pairs.Add(set, "soft", "paper");
                pairs.Add(set, "soft", "card");
                pairs.Add(set, "accent", "card");
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_can_be_read(int set, string text, string on)
    {
        var ratio = Ratio(Colour(set, text), Colour(set, on));

        Assert.True(ratio >= 4.5, $"{text} on {on}: {ratio:F2}");
    }

    private static string Colour(int set, string name)
    {
        var hex = Declared()
            .Matches(Css)
            .Where(match => match.Groups["name"].Value == name)
            .ToList()[set]
            .Groups["hex"]
            .Value;
        return hex.Length == 3 ? string.Concat(hex.Select(digit => $"{digit}{digit}")) : hex;
    }

    private static double Ratio(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex) =>
        (0.2126 * Linear(hex[..2])) + (0.7152 * Linear(hex[2..4])) + (0.0722 * Linear(hex[4..]));

    private static double Linear(string pair)
    {
        var part = int.Parse(pair, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("--(?<name>[a-z-]+):\\s*#(?<hex>[0-9a-f]{6}|[0-9a-f]{3});", RegexOptions.NonBacktracking)]
    private static partial Regex Declared();
}
