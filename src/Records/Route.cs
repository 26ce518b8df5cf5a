namespace BackSignal.Records;

/// <summary>How a medicine reaches the body. Unknown counts for what forbids, never for how much was taken.</summary>
public enum Route
{
    Unknown,

    /// <summary>By mouth, vein, injection or suppository: the whole body.</summary>
    Systemic,

    /// <summary>On the skin or in the eye, ear, nose or lung.</summary>
    Local,

    /// <summary>Into the fluid round the spinal cord.</summary>
    Intrathecal,
}
