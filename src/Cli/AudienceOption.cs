using System.CommandLine;

namespace BackSignal.Cli;

/// <summary>--audience: patient, nurse or clinician.</summary>
internal static class AudienceOption
{
    public static Option<Audience> Create() =>
        new("--audience")
        {
            Description = "patient, nurse or clinician.",
            HelpName = "patient|nurse|clinician",
            DefaultValueFactory = _ => Audience.Clinician,
        };
}
