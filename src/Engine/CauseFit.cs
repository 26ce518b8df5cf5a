namespace BackSignal.Engine;

/// <summary>How one cause fits: the fit in words, whether its gate is known to hold, and the net arguments that order causes of equal fit.</summary>
internal readonly record struct CauseFit(
    int Cause,
    Fit Fit,
    bool IsPossible,
    int Strong,
    int Moderate,
    int Weak,
    bool IsPinned
);
