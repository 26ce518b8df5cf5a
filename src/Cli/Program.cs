using System.CommandLine;
using BackSignal.Cli;
using BackSignal.Cli.Evaluate;
using BackSignal.Cli.Export;
using BackSignal.Cli.Faults;
using BackSignal.Cli.Impact;
using BackSignal.Cli.Prove;

var backsignal = new RootCommand("Catches the dangerous back pain in people on chemotherapy and helps with the rest.")
{
    AssessCommand.Create(),
    AskCommand.Create(),
    CheckCommand.Create(),
    EvaluateCommand.Create(),
    ExplainCommand.Create(),
    ExportCommand.Create(),
    FaultsCommand.Create(),
    ImpactCommand.Create(),
    LintCommand.Create(),
    ProveCommand.Create(),
    ReplayCommand.Create(),
    SchemaCommand.Create(),
    SeedCommand.Create(),
};

return CommandRun.Invoke(backsignal, args);
