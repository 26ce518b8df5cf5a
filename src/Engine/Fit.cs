namespace BackSignal.Engine;

/// <summary>How well a cause fits, in words; ordered worst first.</summary>
public enum Fit : byte
{
    /// <summary>Its gate is false, or a strong argument speaks against and no strong one for.</summary>
    DoesNotFit,

    /// <summary>No finding speaks for it.</summary>
    NothingPointsToIt,

    /// <summary>Neither of the others.</summary>
    PartlyFits,

    /// <summary>Its gate is known to hold, one strong or two moderate findings for it, nothing strong or moderate against.</summary>
    FitsWell,
}
