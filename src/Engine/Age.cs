using System.Globalization;

namespace BackSignal.Engine;

/// <summary>Ages of values, in minutes, and how they are written.</summary>
public static class Age
{
    public const long Hour = 60;

    public const long Day = 24 * Hour;

    /// <summary>Longer ago than anyone can say.</summary>
    public const long Unknown = long.MaxValue;

    /// <summary>"3 hours", "9 days", "age unknown".</summary>
    public static string Text(long minutes) =>
        minutes switch
        {
            Unknown => "unknown time",
            < Hour => "less than an hour",
            < 2 * Day => Count(minutes / Hour, "hour"),
            _ => Count(minutes / Day, "day"),
        };

    private static string Count(long number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
}
