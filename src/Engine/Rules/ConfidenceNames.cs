namespace BackSignal.Engine.Rules;

/// <summary>How confidences are written in knowledge files and in output.</summary>
public static class ConfidenceNames
{
    /// <summary>The written name.</summary>
    public static string Name(this Confidence confidence) =>
        confidence switch
        {
            Confidence.Verified => "verified",
            Confidence.Secondary => "secondary",
            Confidence.Known => "known",
            _ => "needs-review",
        };
}
