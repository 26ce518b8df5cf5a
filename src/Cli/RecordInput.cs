using System.CommandLine;
using BackSignal.Records;

namespace BackSignal.Cli;

/// <summary>The arguments of every command that judges one person's record: the file, the instant, the zone, the knowledge, the site.</summary>
internal sealed class RecordInput
{
    private readonly Argument<string> _file = new("FILE")
    {
        Description = "A FHIR R4 Bundle, NDJSON of one person, or a BackSignal record; - for standard input.",
    };

    private readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "Judge at this instant (2026-11-25T09:30:00+00:00); otherwise the record's own, or now.",
        HelpName = "INSTANT",
    };

    private readonly Option<string?> _zone = new("--zone")
    {
        Description =
            "The patient's time zone, in which days are counted; otherwise the record's own, or this machine's.",
        HelpName = "ZONE",
    };

    private readonly Option<DirectoryInfo?> _knowledge = KnowledgeOption.Create();

    private readonly Option<FileSystemInfo?> _site = SiteOption.Create();

    /// <summary>Adds the arguments to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Insert(0, _file);
        command.Options.Add(_asOf);
        command.Options.Add(_zone);
        command.Options.Add(_knowledge);
        command.Options.Add(_site);
    }

    /// <summary>The record and the instant it is judged at.</summary>
    public (PatientRecord Record, DateTimeOffset At) Read(ParseResult parsed)
    {
        var knowledge = KnowledgeOption.Load(parsed.GetValue(_knowledge), parsed.GetValue(_site));
        var bytes = Input.Read(parsed.GetRequiredValue(_file));
        var record = RecordReader.Read(bytes, new RecordIndex(knowledge), ZoneOf(parsed.GetValue(_zone)));
        return (record, InstantOf(parsed.GetValue(_asOf), record));
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

        return Moment.Parse(text, record.Zone) is { } at && at.Earliest == at.Latest
            ? at.Earliest
            : throw new RecordException($"--as-of: '{text}' is no instant; write it as 2026-11-25T09:30:00+00:00");
    }
}
