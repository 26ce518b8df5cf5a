namespace BackSignal.Cli.Evaluate;

/// <summary>What a figure must reach, and whether it does.</summary>
/// <param name="Title">What is asked for.</param>
/// <param name="Figure">What was measured.</param>
/// <param name="IsReached">Null when there was nothing to measure.</param>
internal sealed record Goal(string Title, string Figure, bool? IsReached);
