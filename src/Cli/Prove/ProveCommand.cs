using System.CommandLine;
using BackSignal.Engine.Proofs;

namespace BackSignal.Cli.Prove;

/// <summary>prove: every theorem about the loaded knowledge, proved or refuted with a patient.</summary>
internal static class ProveCommand
{
    public static Command Create()
    {
        var knowledge = KnowledgeOption.Create();
        var site = SiteOption.Create();
        var solver = new Option<string>("--solver")
        {
            Description = "The solver: z3, or another that reads SMT-LIB 2.6 from standard input.",
            DefaultValueFactory = _ => "z3",
            HelpName = "PROGRAM",
        };
        var write = new Option<DirectoryInfo?>("--write")
        {
            Description = "Also write every script there, for any solver to check.",
            HelpName = "DIR",
        };
        var seconds = new Option<int>("--seconds")
        {
            Description = "How long one question may take.",
            DefaultValueFactory = _ => 120,
        };
        var only = new Option<string?>("--only")
        {
            Description = "Only theorems whose name contains this.",
            HelpName = "TEXT",
        };
        var agree = new Option<int>("--agree")
        {
            Description =
                "Instead, compare the engine with the model of the proofs on this many people drawn at random.",
            HelpName = "PEOPLE",
        };
        var seed = new Option<int>("--seed")
        {
            Description = "The seed they are drawn with.",
            DefaultValueFactory = _ => 1,
        };
        var command = new Command(
            "prove",
            "Prove the safety theorems about every patient there can be, or show who breaks one."
        )
        {
            knowledge,
            site,
            solver,
            write,
            seconds.AboveZero(),
            only,
            agree.AboveZero(),
            seed,
        };
        command.SetAction(parsed =>
        {
            var loaded = KnowledgeOption.Load(parsed.GetValue(knowledge), parsed.GetValue(site));
            var asked = new Solver(parsed.GetValue(solver)!, parsed.GetValue(seconds));
            Console.Out.WriteLine($"Knowledge {loaded.Version} ({loaded.Hash[..12]}), {asked.Version()}");
            if (parsed.GetValue(agree) is > 0 and var people)
            {
                return AgreementRun.Run(loaded, asked, people, parsed.GetValue(seed), Console.Out)
                    ? CommandRun.Done
                    : CommandRun.Fault;
            }

            var theorems = Theorems.Of(loaded).Where(theorem => IsWanted(theorem, parsed.GetValue(only))).ToList();
            if (theorems.Count == 0)
            {
                throw new IOException(
                    $"no theorem has '{parsed.GetValue(only)}' in its name; prove without --only names them all"
                );
            }

            var proved = theorems.ConvertAll(theorem => Prove(theorem, asked, parsed.GetValue(write)));
            return proved.TrueForAll(isProved => isProved) ? CommandRun.Done : CommandRun.Fault;
        });
        return command;
    }

    private static bool IsWanted(Proof theorem, string? only) =>
        only is null || theorem.Id.Contains(only, StringComparison.Ordinal);

    private static bool Prove(Proof theorem, Solver solver, DirectoryInfo? folder)
    {
        var results = theorem
            .Goals.AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(Environment.ProcessorCount)
            .Select(goal => (Goal: Written(goal.Value, folder), Answer: solver.Ask(goal.Value)))
            .ToList();
        var failed = results.Where(result => !result.Answer.Is(result.Goal.IsPossible)).ToList();
        ProofText.Write(Console.Out, theorem, results.Count, failed);
        return ProofText.IsProved(results.Count, failed.Count);
    }

    private static Goal Written(Goal goal, DirectoryInfo? folder)
    {
        if (folder is not null)
        {
            folder.Create();
            File.WriteAllText(Path.Combine(folder.FullName, goal.Name + ".smt2"), goal.Text);
        }

        return goal;
    }
}
