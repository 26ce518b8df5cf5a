using System.CommandLine;
using BackSignal.Records.Plain;

namespace BackSignal.Cli;

/// <summary>schema: the JSON Schema of BackSignal's own record, generated from the vocabulary.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var knowledge = KnowledgeOption.Create();
        var site = SiteOption.Create();
        var command = new Command("schema", "Print the JSON Schema of BackSignal's own record format.")
        {
            knowledge,
            site,
        };
        command.SetAction(parsed =>
        {
            using var output = Console.OpenStandardOutput();
            PlainSchema.Write(output, KnowledgeOption.Load(parsed.GetValue(knowledge), parsed.GetValue(site)));
            output.Write("\n"u8);
            return CommandRun.Done;
        });
        return command;
    }
}
