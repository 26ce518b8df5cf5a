namespace BackSignal.Cli.Evaluate;

/// <summary>Every figure, each defined once for the page, the JSON and the picture.</summary>
internal static class Measures
{
    public static Measure TooLow { get; } =
        Yes("too-low", "told less than any acceptable level", _ => true, score => score.IsTooLow);

    public static Measure TooHigh { get; } =
        Yes("too-high", "told more than any acceptable level", _ => true, score => score.IsTooHigh);

    public static Measure InBand { get; } =
        Yes("in-band", "inside the acceptable band", _ => true, score => score.IsInBand);

    public static Measure Exact { get; } =
        Yes("exact", "exactly the expected level", _ => true, score => score.IsExact);

    public static Measure BelowExpected { get; } =
        Yes("below-expected", "less than expected, defensible or not", _ => true, score => score.IsBelowExpected);

    public static Measure AboveExpected { get; } =
        Yes("above-expected", "more than expected, defensible or not", _ => true, score => score.IsAboveExpected);

    public static Measure EmergencySeen { get; } =
        Yes(
            "emergency-seen",
            "emergencies told as emergencies",
            one => one.IsEmergency,
            score => score.Told >= Engine.Urgency.HospitalNow
        );

    public static Measure LowTooHigh { get; } =
        Yes(
            "low-urgency-too-high",
            "low urgency told more than acceptable",
            one => one.IsLowUrgency,
            score => score.IsTooHigh
        );

    public static Measure CauseFirst { get; } =
        Yes("cause-first", "true cause first", one => one.Vignette.Cause is not null, score => score.IsCauseFirst);

    public static Measure CauseAmongFirst { get; } =
        Yes(
            "cause-top-3",
            "true cause in the first three",
            one => one.Vignette.Cause is not null,
            score => score.IsCauseAmongFirst
        );

    public static Measure CauseSeen { get; } =
        Yes(
            "cannot-miss-seen",
            "cannot-miss cause pinned or in the first three",
            one => one.IsCauseCannotMiss,
            score => score.IsCauseSeen
        );

    public static Measure WronglyAllowed { get; } =
        new(
            "wrongly-allowed",
            "forbidden options that were open",
            one => one.Vignette.Forbids.Count,
            score => score.WronglyAllowed.Count()
        );

    public static Measure Withheld { get; } =
        new(
            "withheld",
            "safe options that were withheld",
            one => one.Vignette.Allows.Count,
            score => score.Withheld.Count()
        );

    /// <summary>All of them, levels first.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        TooLow,
        EmergencySeen,
        InBand,
        Exact,
        BelowExpected,
        AboveExpected,
        TooHigh,
        LowTooHigh,
        CauseFirst,
        CauseAmongFirst,
        CauseSeen,
        WronglyAllowed,
        Withheld,
    ];

    private static Measure Yes(string key, string title, Func<Scored, bool> isAbout, Func<Score, bool> counts) =>
        new(key, title, one => isAbout(one) ? 1 : 0, score => counts(score) ? 1 : 0);
}
