namespace BackSignal.Engine.Rules;

/// <summary>A class of medicines; its members are its own, those it includes, and those of every class within it.</summary>
public sealed record DrugClass(
    string Id,
    string Name,
    IReadOnlyList<string> Within,
    IReadOnlyList<string> Includes,
    IReadOnlyList<Drug> Members
);
