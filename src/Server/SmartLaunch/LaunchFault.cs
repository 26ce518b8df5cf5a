namespace BackSignal.Server.SmartLaunch;

/// <summary>A launch or view that cannot go on: the status, what is wrong and how to mend it. Never what was sent.</summary>
internal sealed class LaunchFault(int status, string title, string cure) : Exception(title)
{
    public int Status => status;

    public string Cure => cure;

    public static LaunchFault Busy() =>
        new(
            StatusCodes.Status503ServiceUnavailable,
            "Too many views are open",
            "Wait a minute, then open it again from the chart."
        );

    /// <summary>The state is missing, made up, used, too old, or of another browser: which of them is nobody's business.</summary>
    public static LaunchFault Unknown() =>
        new(
            StatusCodes.Status400BadRequest,
            "This launch is not known here",
            "It may have been used already, or be too old. Open the view again from the chart."
        );

    public static LaunchFault Over() =>
        new(
            StatusCodes.Status401Unauthorized,
            "This view has ended",
            "Nothing of the patient is kept. Open the view again from the chart."
        );

    public static LaunchFault Refused(string? code) =>
        new(
            StatusCodes.Status403Forbidden,
            "The record system did not let this view in",
            $"It answered {(IsCode(code) ? code : "with an error")}. Open the view again from the chart; if that does not help, your administrator can look up the code."
        );

    public static LaunchFault NoAnswer(string what) =>
        new(
            StatusCodes.Status502BadGateway,
            what,
            "Open the view again from the chart; if that does not help, tell your administrator."
        );

    /// <summary>Error codes of OAuth are words; anything else is not repeated.</summary>
    private static bool IsCode(string? code) =>
        code is { Length: > 0 and <= 40 } && code.All(c => char.IsAsciiLetterLower(c) || c == '_');
}
