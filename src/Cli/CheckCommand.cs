using System.CommandLine;
using BackSignal.Records;

namespace BackSignal.Cli;

/// <summary>check: an order, or the record's own list, against this person.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var input = new RecordInput();
        var orders = new Argument<string[]>("ORDERS")
        {
            Description = "Medicines to check, by name; without one the record's own list is checked.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command(
            "check",
            "Check medicines against one person: blocks, gates, interactions, and what would pass instead."
        )
        {
            orders,
        };
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            var (record, at) = input.Read(parsed);
            var ordered = parsed.GetValue(orders) ?? [];
            var text = new CheckText(new Sheet(Terminal.Out), record.Knowledge);
            text.Write(
                ordered.Length == 0 ? OrdersOf.TakenNow(record, at) : OrdersOf.Ordered(record, at, ordered),
                isTaken: ordered.Length == 0
            );
            return CommandRun.Done;
        });
        return command;
    }
}
