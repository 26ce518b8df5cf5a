using System.CommandLine;
using System.Globalization;
using BackSignal.Engine;
using BackSignal.Records;
using BackSignal.Records.Assessments;

namespace BackSignal.Cli;

/// <summary>assess: one person's record to level, why, causes, options, open questions and sources.</summary>
internal static class AssessCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "A FHIR R4 Bundle, NDJSON of one person, or a BackSignal record; - for standard input.",
        };
        var asOf = new Option<string?>("--as-of")
        {
            Description = "Judge at this instant (2026-11-25T09:30:00+00:00); otherwise the record's own, or now.",
            HelpName = "INSTANT",
        };
        var zone = new Option<string?>("--zone")
        {
            Description =
                "The patient's time zone, in which days are counted (Europe/London); otherwise the record's own, or this machine's.",
            HelpName = "ZONE",
        };
        var audience = AudienceOption.Create();
        var format = new Option<string>("--format")
        {
            Description = "text or json.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var knowledge = KnowledgeOption.Create();
        var command = new Command("assess", "Assess one person's record.")
        {
            file,
            asOf,
            zone,
            audience,
            format,
            knowledge,
        };
        command.SetAction(parsed =>
        {
            var known = KnowledgeOption.Load(parsed.GetValue(knowledge));
            var record = RecordReader.Read(
                Input.Read(parsed.GetRequiredValue(file)),
                new RecordIndex(known),
                ZoneOf(parsed.GetValue(zone))
            );
            var at = InstantOf(parsed.GetValue(asOf), record);
            var assessment = Assess.Report(FactsOf.Record(record, at));
            if (parsed.GetValue(format) == "json")
            {
                Json(assessment);
            }
            else
            {
                AssessmentText.Write(Terminal.Out, assessment, parsed.GetValue(audience));
            }

            return CommandRun.Done;
        });
        return command;
    }

    /// <summary>The assessment as JSON on standard output, with a closing newline.</summary>
    public static void Json(Assessment assessment)
    {
        using var output = Console.OpenStandardOutput();
        AssessmentJson.Write(output, assessment, isIndented: true);
        output.Write("\n"u8);
    }

    private static TimeZoneInfo ZoneOf(string? id)
    {
        if (id is null)
        {
            return TimeZoneInfo.Local;
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? zone
            : throw new RecordException($"--zone: '{id}' is no time zone; write it as Europe/London");
    }

    private static DateTimeOffset InstantOf(string? text, PatientRecord record)
    {
        if (text is null)
        {
            return record.At ?? TimeProvider.System.GetUtcNow();
        }

        var moment = Moment.Parse(text, record.Zone);
        return moment is { } at && at.Earliest == at.Latest
            ? at.Earliest
            : throw new RecordException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"--as-of: '{text}' is no instant; write it as 2026-11-25T09:30:00+00:00"
                )
            );
    }
}
