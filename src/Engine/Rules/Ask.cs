namespace BackSignal.Engine.Rules;

/// <summary>The wording of one item: for the person, for the nurse, why it is asked, and a way to find out.</summary>
public sealed record Ask(string Patient, string? Nurse, string? Why, string? Help);
