namespace BackSignal.Cli.Faults;

/// <summary>Who noticed a mistake first, and by what.</summary>
internal sealed record Catch(string By, string What);
