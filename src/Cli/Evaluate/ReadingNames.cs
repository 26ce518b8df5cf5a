namespace BackSignal.Cli.Evaluate;

/// <summary>How the readings are written.</summary>
internal static class ReadingNames
{
    /// <summary>For people.</summary>
    public static string Title(this Reading reading) =>
        reading switch
        {
            Reading.Stated => "as stated",
            Reading.Answered => "as answered",
            _ => "empty form",
        };

    /// <summary>For JSON.</summary>
    public static string Key(this Reading reading) => reading.Title().Replace(' ', '-');

    /// <summary>The readings of the option --reading; the empty form is a way of answering.</summary>
    public static IReadOnlyList<Reading> Of(string? option) =>
        option switch
        {
            "stated" => [Reading.Stated],
            "answered" => [Reading.Answered, Reading.EmptyForm],
            _ => [Reading.Stated, Reading.Answered, Reading.EmptyForm],
        };
}
