namespace BackSignal.Cli.Evaluate;

/// <summary>Some of the patients under a title.</summary>
internal sealed record Part(string Title, IReadOnlyList<Scored> Patients);
