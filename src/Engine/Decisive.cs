using BackSignal.Engine.Conditions;

namespace BackSignal.Engine;

/// <summary>Which screens could settle an emergency by themselves, whatever the others would say.</summary>
internal sealed class Decisive(Facts facts, Truth[] truths, IReadOnlyList<int>[] where)
{
    private readonly Dictionary<int, bool> _known = [];

    /// <summary>Whether an answer to the screen alone could make one of the emergency rules true.</summary>
    public bool Settles(int screen)
    {
        _known.Clear();
        foreach (var level in facts.Knowledge.Reasoning.Levels)
        {
            if (level.Urgency >= Urgency.HospitalNow && truths[level.Row] == Truth.Unknown && Can(level.Row, screen))
            {
                return true;
            }
        }

        return false;
    }

    private bool Can(int row, int screen)
    {
        if (truths[row] != Truth.Unknown)
        {
            return truths[row] == Truth.True;
        }

        if (_known.TryGetValue(row, out var known))
        {
            return known;
        }

        var node = facts.Knowledge.Reasoning.Table[row];
        if (node.IsTest)
        {
            return where[node.Fact].Contains(screen);
        }

        var (count, able) = (0, 0);
        foreach (var operand in facts.Knowledge.Reasoning.Table.Operands(node))
        {
            count++;
            // What stands under "not" must become false; unknown and on the screen, it can.
            able += Can(operand, screen) ? 1 : 0;
        }

        var can = node.Op switch
        {
            Op.All => able == count,
            Op.AtLeast or Op.Domains => able >= node.Low,
            _ => able > 0,
        };
        return _known[row] = can;
    }
}
