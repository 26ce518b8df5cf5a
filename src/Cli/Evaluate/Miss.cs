namespace BackSignal.Cli.Evaluate;

/// <summary>Where one patient did not come out as asked for.</summary>
/// <param name="Kind">too-low, too-high, outside-band, cause, cannot-miss, option-open, option-withheld.</param>
/// <param name="Readings">The readings it is so in.</param>
/// <param name="What">What came out and what was asked for.</param>
/// <param name="Why">The reasons, each with its facts.</param>
internal sealed record Miss(string Kind, IReadOnlyList<Reading> Readings, string What, IReadOnlyList<string> Why);
