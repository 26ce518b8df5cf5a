namespace BackSignal.Engine.Rules;

/// <summary>A plan's names and the medicines it stands for.</summary>
public sealed record Regimen(
    string Id,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Contains,
    IReadOnlyList<Citation> Citations
);
