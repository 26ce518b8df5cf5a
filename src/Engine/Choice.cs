namespace BackSignal.Engine;

/// <summary>One value of a choice fact: its id, how an explanation says it, and what a person taps.</summary>
public sealed record Choice(string Id, string Says, string Label);
