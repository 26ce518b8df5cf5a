using System.CommandLine;
using BackSignal.Engine;
using BackSignal.Records;
using BackSignal.Records.Assessments;

namespace BackSignal.Cli;

/// <summary>assess: one person's record to level, why, causes, options, open questions and sources.</summary>
internal static class AssessCommand
{
    public static Command Create()
    {
        var input = new RecordInput();
        var audience = AudienceOption.Create();
        var format = new Option<string>("--format")
        {
            Description =
                "text, json, hand-over (a note for the next clinician) or safety-net (a card for the person).",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "hand-over", "safety-net");
        var command = new Command("assess", "Assess one person's record.") { audience, format };
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            var (record, at) = input.Read(parsed);
            var assessment = Assess.Report(FactsOf.Record(record, at));
            switch (parsed.GetValue(format))
            {
                case "json":
                    Json(assessment);
                    break;
                case "hand-over":
                    HandOverText.Write(new Sheet(Terminal.Out), assessment);
                    break;
                case "safety-net":
                    SafetyNetText.Write(new Sheet(Terminal.Out), assessment);
                    break;
                default:
                    AssessmentText.Write(Terminal.Out, assessment, parsed.GetValue(audience));
                    break;
            }

            return CommandRun.Done;
        });
        return command;
    }

    /// <summary>The assessment as JSON on standard output, with a closing newline.</summary>
    private static void Json(Assessment assessment)
    {
        using var output = Console.OpenStandardOutput();
        AssessmentJson.Write(output, assessment, isIndented: true);
        output.Write("\n"u8);
    }
}
