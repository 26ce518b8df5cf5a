using System.CommandLine;
using BackSignal.Engine.Cql;

namespace BackSignal.Cli.Export;

/// <summary>export: the red flags in the field's own languages.</summary>
internal static class ExportCommand
{
    public static Command Create() =>
        new("export", "Write the red flags as CQL, or as its ELM.")
        {
            As("cql", "The red flags as Clinical Quality Language 1.5.", library => library.ToCql()),
            As("elm", "The same as ELM in JSON, which engines run.", library => library.ToElm()),
        };

    private static Command As(string form, string description, Func<CqlLibrary, string> write)
    {
        var knowledge = KnowledgeOption.Create();
        var folder = new Option<DirectoryInfo?>("--out")
        {
            Description = "Write a file there instead of to standard output.",
            HelpName = "DIR",
        };
        var command = new Command(form, description) { folder, knowledge };
        command.SetAction(parsed =>
        {
            var text = write(new CqlLibrary(KnowledgeOption.Load(parsed.GetValue(knowledge), site: null)));
            if (parsed.GetValue(folder) is not { } into)
            {
                Console.Out.Write(text);
                return CommandRun.Done;
            }

            into.Create();
            var path = Path.Combine(into.FullName, $"{CqlLibrary.Name}.{(form == "elm" ? "elm.json" : form)}");
            File.WriteAllText(path, text);
            Console.Out.WriteLine(path);
            return CommandRun.Done;
        });
        return command;
    }
}
