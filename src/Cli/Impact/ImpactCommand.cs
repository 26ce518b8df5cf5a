using System.CommandLine;

namespace BackSignal.Cli.Impact;

/// <summary>impact: who would be told something else by another release, and because of which file.</summary>
internal static class ImpactCommand
{
    public static Command Create()
    {
        var old = Release("OLD", "The release in use: a knowledge folder, a checkout that holds one, or a snapshot.");
        var @new = Release("NEW", "The release to come, in the same forms; its patients are asked about.");
        var assessments = new Option<string?>("--assessments")
        {
            Description =
                "Also earlier assessments, the JSON of assess one a line (jq -c makes it so); - for standard input.",
            HelpName = "FILE",
        };
        var site = SiteOption.Create();
        var format = new Option<string>("--format")
        {
            Description = "text or json.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command(
            "impact",
            "Compare two releases over whole patients and earlier assessments. Ends with 1 when anybody's level goes down."
        )
        {
            old,
            @new,
            assessments,
            site,
            format,
        };
        command.SetAction(parsed =>
        {
            var releases = Releases.Open(
                parsed.GetRequiredValue(old),
                parsed.GetRequiredValue(@new),
                parsed.GetValue(site)
            );
            var (people, passedOver) = releases.Patients();
            if (parsed.GetValue(assessments) is { } file)
            {
                var earlier = Assessments.Read(Input.Read(file), releases);
                (people, passedOver) = ([.. people, .. earlier.People], [.. passedOver, .. earlier.PassedOver]);
            }

            var comparison = Comparison.Of(releases, people, passedOver);
            if (parsed.GetValue(format) == "json")
            {
                using var output = Console.OpenStandardOutput();
                ImpactJson.Write(output, comparison);
            }
            else
            {
                ImpactText.Write(Console.Out, comparison);
            }

            return comparison.Down > 0 ? CommandRun.Fault : CommandRun.Done;
        });
        return command;
    }

    private static Argument<string> Release(string name, string description) => new(name) { Description = description };
}
