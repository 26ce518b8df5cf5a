namespace BackSignal.Cli.Evaluate;

/// <summary>Something that holds a figure down, with how many patients it does so for.</summary>
internal sealed record Obstacle(string What, int Count);
