namespace BackSignal.Engine.Rules;

/// <summary>What may be said of an option, freest first; the strictest reason wins.</summary>
public enum Outcome : byte
{
    SelfOk,
    AskFirst,
    Prescriber,
    ClinicianAction,
    CannotTell,
    DoNot,
}
