using BackSignal.Engine.Conditions;

namespace BackSignal.Engine;

/// <summary>
/// Which screens are needed next so that every open rule can be closed. A rule whose parts must all hold is closed by one part that
/// does not, so it asks for one part and waits: for a part that is asked anyway, else for the one that takes the fewest screens. When
/// the answer does not close it, the next part is asked. A rule with something left to ask always needs a screen.
/// </summary>
internal sealed class Pursuit(Facts facts, Truth[] truths, IReadOnlyList<int>[] screensOf)
{
    private readonly List<(int Row, bool Raises)> _choices = [];
    private readonly HashSet<(int Row, bool Raises)> _visited = [];

    /// <summary>The screens that are needed, by index.</summary>
    public HashSet<int> Needed { get; } = [];

    /// <summary>Needs whatever the row cannot be closed without; what leaves a choice is left to <see cref="Choose"/>.</summary>
    public void Close(int row) => Close(row, raises: true);

    /// <summary>Needs the fact, whatever the rules say of it; first, if it can be asked, what decides whether it counts.</summary>
    public void Ask(Fact fact, int when)
    {
        if (Cost(when, raises: true).Screens is null)
        {
            Needed.UnionWith(screensOf[fact.Index]);
        }
        else
        {
            Close(when);
        }
    }

    /// <summary>Makes the choices that are left, in the order in which their rules were closed.</summary>
    public void Choose()
    {
        for (var i = 0; i < _choices.Count; i++)
        {
            if (Cheapest(_choices[i].Row, _choices[i].Raises) is var (row, raises))
            {
                Close(row, raises);
            }
        }

        _choices.Clear();
    }

    private void Close(int row, bool raises)
    {
        if (truths[row] != Truth.Unknown || !_visited.Add((row, raises)))
        {
            return;
        }

        var node = facts.Knowledge.Reasoning.Table[row];
        if (node.IsTest)
        {
            Needed.UnionWith(screensOf[node.Fact]);
        }
        else if (IsClosedByOne(node, raises))
        {
            _choices.Add((row, raises));
        }
        else
        {
            foreach (var operand in facts.Knowledge.Reasoning.Table.Operands(node))
            {
                Close(operand, raises != (node.Op == Op.Not));
            }
        }
    }

    /// <summary>One false part ends "all" where the truth raises, one true part ends "any" where the truth calms.</summary>
    private static bool IsClosedByOne(in Node node, bool raises) => node.Op == (raises ? Op.All : Op.Any);

    private (int Row, bool Raises)? Cheapest(int row, bool raises)
    {
        (int, bool)? best = null;
        var least = int.MaxValue;
        foreach (var operand in facts.Knowledge.Reasoning.Table.Operands(facts.Knowledge.Reasoning.Table[row]))
        {
            var (screens, isWhole) = Cost(operand, raises);
            if (screens is null)
            {
                continue;
            }

            var cost = screens.Count + (isWhole ? 0 : facts.Knowledge.Questions.Count);
            if (cost < least)
            {
                (best, least) = ((operand, raises), cost);
            }
        }

        return best;
    }

    /// <summary>The further screens it takes to close the row; null when nothing on it can be asked; whole when they can close it.</summary>
    private (HashSet<int>? Screens, bool IsWhole) Cost(int row, bool raises)
    {
        if (truths[row] != Truth.Unknown)
        {
            return (null, true);
        }

        var node = facts.Knowledge.Reasoning.Table[row];
        if (node.IsTest)
        {
            var screens = screensOf[node.Fact];
            return screens.Count == 0 ? (null, false) : ([.. screens.Where(screen => !Needed.Contains(screen))], true);
        }

        var isOne = IsClosedByOne(node, raises);
        var (all, isWhole) = ((HashSet<int>?)null, true);
        foreach (var operand in facts.Knowledge.Reasoning.Table.Operands(node))
        {
            if (truths[operand] != Truth.Unknown)
            {
                continue;
            }

            var cost = Cost(operand, raises != (node.Op == Op.Not));
            if (!isOne)
            {
                isWhole &= cost.IsWhole;
                all =
                    all is null ? cost.Screens
                    : cost.Screens is null ? all
                    : [.. all, .. cost.Screens];
            }
            else if (
                cost.Screens is not null
                && (all is null || (cost.IsWhole, -cost.Screens.Count).CompareTo((isWhole, -all.Count)) > 0)
            )
            {
                (all, isWhole) = cost;
            }
        }

        return (all, isWhole && all is not null);
    }
}
