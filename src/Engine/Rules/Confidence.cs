namespace BackSignal.Engine.Rules;

/// <summary>How far a citation was checked; the marks of the evidence dossier 0.1.</summary>
public enum Confidence
{
    /// <summary>Contested, or a house judgement made for safety.</summary>
    NeedsReview,

    /// <summary>Known, not read again.</summary>
    Known,

    /// <summary>Read in a text that quotes the source.</summary>
    Secondary,

    /// <summary>Read in the source.</summary>
    Verified,
}
