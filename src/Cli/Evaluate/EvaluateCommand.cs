using System.CommandLine;
using BackSignal.Engine;
using BackSignal.Engine.Reading;

namespace BackSignal.Cli.Evaluate;

/// <summary>evaluate: how good the answers are on whole patients, in both readings, with every miss.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var knowledge = KnowledgeOption.Create();
        var write = new Option<FileInfo?>("--write")
        {
            Description = "Also write the page as Markdown.",
            HelpName = "FILE",
        };
        var command = new Command(
            "evaluate",
            "Score the knowledge on its whole patients: levels, causes, questions, every miss."
        )
        {
            knowledge,
            write,
        };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(knowledge);
            var known = KnowledgeOption.Load(folder);
            var cases = folder is null
                ? KnowledgeOption.CompiledInCases(known)
                : CaseReader.Read(KnowledgeOption.Files(folder), known);
            var scored = cases
                .Where(patient => patient.Vignette is not null)
                .Select(patient => Score(patient, known))
                .ToList();
            var page = EvaluationPage.Of(known, scored);
            Console.Out.Write(page);
            if (parsed.GetValue(write) is { } file)
            {
                File.WriteAllText(file.FullName, page);
            }

            return CommandRun.Done;
        });
        return command;
    }

    private static Scored Score(KnowledgeCase patient, Knowledge knowledge)
    {
        var (answered, screens) = VignetteReading.AsAnswered(patient, knowledge);
        return new Scored(patient, VignetteReading.AsStated(patient, knowledge), answered, screens);
    }
}
