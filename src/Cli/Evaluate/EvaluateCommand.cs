using System.CommandLine;
using BackSignal.Engine;

namespace BackSignal.Cli.Evaluate;

/// <summary>evaluate: how good the answers are on whole patients, in every reading, with every miss.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("CASES")
        {
            Description = "Patients of your own, one JSON object a line (docs/evaluate.md); - for standard input.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = Choice("--format", "text, json or svg.", "text", "json", "svg");
        var reading = Choice("--reading", "stated, answered or both.", "both", "stated", "answered");
        var half = Choice("--half", "A to tune on, B to report on, or both.", "both", "A", "B");
        var write = new Option<FileInfo?>("--write")
        {
            Description = "Also write the page as Markdown, with its picture beside it.",
            HelpName = "FILE",
        };
        var knowledge = KnowledgeOption.Create();
        var site = SiteOption.Create();
        var command = new Command(
            "evaluate",
            "Score the knowledge on whole patients: levels, causes, questions, options, every miss."
        )
        {
            file,
            format,
            reading,
            half,
            write,
            knowledge,
            site,
        };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(knowledge);
            var known = KnowledgeOption.Load(folder, parsed.GetValue(site));
            var input = CaseInput.Read(parsed.GetValue(file), folder, known);
            foreach (var problem in input.Problems)
            {
                Console.Error.WriteLine(problem);
            }

            if (input.Patients.Count == 0)
            {
                Console.Error.WriteLine($"There is no patient to score in {input.Source}; see docs/evaluate.md.");
                return CommandRun.Fault;
            }

            var evaluation = new Evaluation(
                known,
                Scored(input.Patients, known, parsed.GetValue(half)),
                ReadingNames.Of(parsed.GetValue(reading)),
                parsed.GetValue(half) is "both" ? input.Source : $"{input.Source}, half {parsed.GetValue(half)} alone",
                input.Problems.Count
            );
            Print(evaluation, parsed.GetValue(format));
            if (parsed.GetValue(write) is { } page)
            {
                Keep(evaluation, page);
            }

            return input.Problems.Count == 0 ? CommandRun.Done : CommandRun.Fault;
        });
        return command;
    }

    private static IReadOnlyList<Scored> Scored(IEnumerable<KnowledgeCase> patients, Knowledge known, string? half) =>
        [
            .. patients
                .Select(patient => Evaluate.Scored.Of(patient, known))
                .OfType<Scored>()
                .Where(one => half is "both" || one.IsInHalfB == half is "B")
                .OrderBy(one => one.Patient.Id, StringComparer.Ordinal),
        ];

    private static void Print(Evaluation evaluation, string? format)
    {
        switch (format)
        {
            case "json":
                using (var output = Console.OpenStandardOutput())
                {
                    EvaluationJson.Write(output, evaluation);
                }

                break;
            case "svg":
                Console.Out.WriteLine(EvaluationPicture.Svg(evaluation));
                break;
            default:
                Console.Out.Write(EvaluationPage.Of(evaluation));
                break;
        }
    }

    private static void Keep(Evaluation evaluation, FileInfo page)
    {
        var picture = Path.ChangeExtension(page.FullName, ".svg");
        File.WriteAllText(picture, EvaluationPicture.Svg(evaluation) + "\n");
        File.WriteAllText(page.FullName, EvaluationPage.Full(evaluation, Path.GetFileName(picture)));
    }

    private static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => values[0] };
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
