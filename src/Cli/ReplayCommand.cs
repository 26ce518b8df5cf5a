using System.CommandLine;
using BackSignal.Records.Assessments;

namespace BackSignal.Cli;

/// <summary>replay: a stored assessment made again, byte for byte.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "An assessment written by assess --format json; - for standard input.",
        };
        var knowledge = KnowledgeOption.Create();
        var site = SiteOption.Create();
        var command = new Command(
            "replay",
            "Make a stored assessment again from its own facts and say whether it is the same."
        )
        {
            file,
            knowledge,
            site,
        };
        command.SetAction(parsed =>
        {
            var stored = Input.Read(parsed.GetRequiredValue(file));
            var again = Replay.Of(
                stored,
                KnowledgeOption.Load(parsed.GetValue(knowledge), parsed.GetValue(site), StoredAssessment.DayOf(stored))
            );
            using var written = new MemoryStream();
            AssessmentJson.Write(written, again, isIndented: true);
            written.Write("\n"u8);
            if (written.ToArray().AsSpan().SequenceEqual(stored))
            {
                Console.Out.WriteLine("The same, byte for byte.");
                return CommandRun.Done;
            }

            using var output = Console.OpenStandardOutput();
            output.Write(written.ToArray());
            Console.Error.WriteLine("Not the same: what this knowledge gives stands above.");
            return CommandRun.Fault;
        });
        return command;
    }
}
