using System.CommandLine;
using BackSignal.Engine;
using BackSignal.Records;

namespace BackSignal.Cli;

/// <summary>ask: the triage conversation in a terminal. A transcript, one answer a line, can be fed in.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "A record to start from; what it says is not asked again.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var transcript = new Option<FileInfo?>("--transcript")
        {
            Description = "Answers from a file, one a line, instead of the keyboard.",
            HelpName = "FILE",
        };
        var audience = AudienceOption.Create();
        var knowledge = KnowledgeOption.Create();
        var site = SiteOption.Create();
        var command = new Command("ask", "Ask one screen at a time until nothing can change, then assess.")
        {
            file,
            transcript,
            audience,
            knowledge,
            site,
        };
        command.SetAction(parsed =>
        {
            var known = KnowledgeOption.Load(parsed.GetValue(knowledge), parsed.GetValue(site));
            using var answers = parsed.GetValue(transcript) is { } path ? File.OpenText(path.FullName) : Console.In;
            var conversation = new Conversation(Start(parsed.GetValue(file), known));
            var sheet = new Sheet(Terminal.Out);
            new AskScreen(sheet, answers, conversation, parsed.GetValue(audience)).Run();
            sheet.Blank();
            AssessmentText.Write(sheet.Console, conversation.Assessment, parsed.GetValue(audience));
            return CommandRun.Done;
        });
        return command;
    }

    /// <summary>What the record says, and that there is a complaint: nobody asks to be asked without one.</summary>
    private static Facts Start(string? file, Knowledge knowledge)
    {
        var now = TimeProvider.System.GetLocalNow();
        var record = file is null
            ? new PatientRecord(knowledge, TimeZoneInfo.Local)
            : RecordReader.Read(Input.Read(file), new RecordIndex(knowledge), TimeZoneInfo.Local);
        return FactsOf.Record(record, record.At ?? now);
    }
}
