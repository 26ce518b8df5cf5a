using System.CommandLine;
using BackSignal.Engine.Reading;

namespace BackSignal.Cli;

/// <summary>lint: every fault of a knowledge folder with file, line and cure.</summary>
internal static class LintCommand
{
    public static Command Create()
    {
        var knowledge = KnowledgeOption.Create();
        var site = SiteOption.Create();
        var snapshot = new Option<FileInfo?>("--snapshot")
        {
            Description = "Also write the checked folder as the snapshot that is compiled in.",
            HelpName = "FILE",
        };
        var command = new Command(
            "lint",
            "List every fault of a knowledge folder: file, line and cure. The folder is ./knowledge unless given."
        )
        {
            knowledge,
            site,
            snapshot,
        };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(knowledge) ?? new DirectoryInfo("knowledge");
            var files = KnowledgeOption.Files(folder);
            var problems = KnowledgeReader.Check(files);
            foreach (var problem in problems)
            {
                Console.Out.WriteLine(problem);
            }

            if (problems.Count > 0)
            {
                Console.Error.WriteLine(
                    $"{problems.Count} {(problems.Count == 1 ? "problem" : "problems")} in {files.Count} files."
                );
                return CommandRun.Fault;
            }

            if (parsed.GetValue(site) is { } over)
            {
                Console.Out.WriteLine(SiteText.Summary(KnowledgeOption.Load(folder, over)));
            }

            if (parsed.GetValue(snapshot) is { } target)
            {
                File.WriteAllBytes(target.FullName, Snapshot.Write(files));
            }

            Console.Out.WriteLine($"{files.Count} files, no problem.");
            return CommandRun.Done;
        });
        return command;
    }
}
