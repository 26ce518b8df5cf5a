using System.Globalization;
using System.Text.RegularExpressions;
using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Faults;

/// <summary>Mistakes in a number: a threshold one step off, a window half as long, a value believed for twice as long, a dose doubled.</summary>
internal static partial class NumberFaults
{
    private static readonly string[] Bounds = ["low", "high"];
    private static readonly int[] Steps = [1, -1];

    public static IEnumerable<FaultKind> All =>
        [
            new("threshold-moved", Thresholds),
            new("window-halved", Windows),
            new("validity-doubled", Validities),
            new("dose-doubled", Doses),
            new("hold-shortened", Holds),
        ];

    private static IEnumerable<Spot> Thresholds(string folder, Node.Mapping root) =>
        from test in Pieces.Tests(root)
        let scalar = test.Value as Node.Scalar
        where scalar is not null
        let match = Test().Match(scalar.Text)
        from name in Bounds
        let number = match.Groups[name]
        where number.Success
        from step in Steps
        let moved = Step(number.Value, step)
        where moved is not null
        select Replaced(scalar, number, moved, test.Of);

    private static IEnumerable<Spot> Windows(string folder, Node.Mapping root) =>
        from test in Pieces.Tests(root)
        let scalar = test.Value as Node.Scalar
        where scalar is not null
        let match = Test().Match(scalar.Text)
        let number = match.Groups["high"].Success ? match.Groups["high"]
        : match.Groups["within"].Success ? match.Groups["low"]
        : null
        where number is not null && match.Groups["rest"].Value.Trim() is "d" or "h"
        let half = Math.Floor(Read(number.Value) / 2)
        where half < Read(number.Value) && (!match.Groups["high"].Success || half >= Read(match.Groups["low"].Value))
        select Replaced(scalar, number, half.ToString(CultureInfo.InvariantCulture), test.Of);

    private static IEnumerable<Spot> Validities(string folder, Node.Mapping root) =>
        folder is "facts"
            ? Pieces
                .Items(root, "valid")
                .SelectMany(entry => Pieces.Entries(entry.Item, "for"))
                .Concat(Pieces.Entries(root, "history-after"))
                .SelectMany(entry => Times(entry.Value, 2, entry.Key))
            : [];

    private static IEnumerable<Spot> Doses(string folder, Node.Mapping root) =>
        Pieces
            .Entries(root, "dose")
            .SelectMany(dose => Pieces.Entries(dose.Value, "mg"))
            .SelectMany(entry => Times(entry.Value, 2, entry.Key));

    private static IEnumerable<Spot> Holds(string folder, Node.Mapping root)
    {
        if (folder is not "latches")
        {
            return [];
        }

        var shorter = Pieces.Entries(root, "for").SelectMany(entry => Times(entry.Value, 0.5m, entry.Key));
        var fewer = Pieces.Entries(root, "or-above").Select(entry => new Spot(entry.Value, null, "or-above removed"));
        return shorter.Concat(fewer);
    }

    /// <summary>The last number of the text, times this.</summary>
    private static IEnumerable<Spot> Times(Node node, decimal times, string of)
    {
        if (node is Node.Scalar scalar && Number().Matches(scalar.Text) is { Count: > 0 } found)
        {
            var number = found[^1];
            yield return Replaced(
                scalar,
                number,
                (Read(number.Value) * times).ToString("0.###", CultureInfo.InvariantCulture),
                of
            );
        }
    }

    private static Spot Replaced(Node.Scalar scalar, Capture number, string by, string of)
    {
        var text = scalar.Text[..number.Index] + by + scalar.Text[(number.Index + number.Length)..];
        return new Spot(scalar, scalar with { Text = text }, $"{of}: {scalar.Text} → {text}");
    }

    /// <summary>One more or less in the last digit that is written; null below nothing.</summary>
    private static string? Step(string number, int step)
    {
        var value = Read(number);
        var decimals = number.Contains('.', StringComparison.Ordinal)
            ? number.Length - number.IndexOf('.', StringComparison.Ordinal) - 1
            : 0;
        var moved = value + step * (decimal)Math.Pow(10, -decimals);
        return moved < 0
            ? null
            : moved.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static decimal Read(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(>=|<=|>|<|=)?\s*(?<within>within )?(?<low>\d+(\.\d+)?)(\.\.(?<high>\d+(\.\d+)?))?(?<rest>( .*)?)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Test();

    [GeneratedRegex(@"\d+(\.\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
