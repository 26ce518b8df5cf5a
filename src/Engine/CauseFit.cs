namespace BackSignal.Engine;

/// <summary>How one cause fits: the fit in words, what is known of its gate, and the net arguments that order causes of equal fit.</summary>
internal readonly record struct CauseFit(
    int Cause,
    Fit Fit,
    Exposure Exposure,
    int Strong,
    int Moderate,
    int Weak,
    bool IsPinned
);
