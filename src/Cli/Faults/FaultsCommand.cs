using System.CommandLine;
using BackSignal.Cli.Prove;
using BackSignal.Engine.Faults;

namespace BackSignal.Cli.Faults;

/// <summary>faults: mistakes planted in a copy of the knowledge, and who notices each.</summary>
internal static class FaultsCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--knowledge")
        {
            Description = "The folder whose copy gets the mistakes.",
            HelpName = "DIR",
            DefaultValueFactory = _ => new DirectoryInfo("knowledge"),
        };
        var each = Number("--each", "How many mistakes of each kind.", 5).AboveZero();
        var seed = Number("--seed", "Which of all mistakes: another number, other mistakes.", 1);
        var seconds = Number("--seconds", "How long one question of a theorem may take; 0 asks no theorem.", 20);
        var command = new Command(
            "faults",
            "Plant mistakes in a copy of the knowledge and show whether lint, a patient or a theorem notices each."
        )
        {
            folder,
            each,
            seed,
            seconds,
        };
        command.SetAction(parsed =>
        {
            var copy = new KnowledgeCopy(KnowledgeOption.Files(parsed.GetValue(folder)!));
            var limit = parsed.GetValue(seconds);
            var theorems = limit > 0 ? new TheoremWatch(copy.Knowledge, new Solver("z3", limit)) : null;
            var faults = PlantedFaults.In(copy, parsed.GetValue(each), parsed.GetValue(seed));
            return FaultsText.Write(Console.Out, faults, new Watch(copy, theorems))
                ? CommandRun.Done
                : CommandRun.Fault;
        });
        return command;
    }

    private static Option<int> Number(string name, string description, int value) =>
        new(name) { Description = description, DefaultValueFactory = _ => value };
}
