namespace BackSignal.Engine;

/// <summary>A report whose conversation went on to its end.</summary>
/// <param name="Assessment">Where the conversation ended; what it did not ask stays not asked.</param>
/// <param name="Screens">The screens that were asked until then, in order.</param>
/// <param name="WithOptions">The same person after the further screens that decide which options are safe.</param>
public sealed record CompletedReport(
    Assessment Assessment,
    IReadOnlyList<OpenQuestion> Screens,
    Assessment WithOptions
);
