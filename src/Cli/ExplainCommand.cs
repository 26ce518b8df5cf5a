using System.CommandLine;
using BackSignal.Engine.Reading;
using BackSignal.Records;

namespace BackSignal.Cli;

/// <summary>explain: one file of the knowledge with its sources, cases and what it never yields to.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID")
        {
            Description =
                "A red flag, cause, therapy, interaction, definition or fact; with or without its folder (red-flags/…).",
        };
        var knowledge = KnowledgeOption.Create();
        var site = SiteOption.Create();
        var command = new Command("explain", "Show one rule with its sources, its cases and what it never yields to.")
        {
            id,
            knowledge,
            site,
        };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(knowledge);
            var known = KnowledgeOption.Load(folder, parsed.GetValue(site));
            var cases = folder is null
                ? CompiledIn.CasesFor(known)
                : CaseReader.Read(KnowledgeOption.Files(folder), known);
            var name = parsed.GetRequiredValue(id);
            if (!new ExplainText(new Sheet(Terminal.Out), known, cases).Write(name))
            {
                var all = ExplainText.Ids(known);
                var near =
                    Spelling.Nearest(name, all)
                    ?? Spelling.Nearest(
                        name,
                        all.Select(full => full[(full.IndexOf('/', StringComparison.Ordinal) + 1)..])
                    );
                throw new RecordException(
                    $"there is no '{name}'{(near is null ? "; 'backsignal explain red-flags' lists what there is" : $"; did you mean '{near}'?")}"
                );
            }

            return CommandRun.Done;
        });
        return command;
    }
}
