using BackSignal.Engine.Rows;

namespace BackSignal.Engine;

/// <summary>
/// For each fact the screens that come next to find it out: its own, unless that one comes after a question, or under a condition,
/// that is itself still open; then the screens that settle those.
/// </summary>
internal sealed class WhereAsked
{
    private readonly Facts _facts;
    private readonly Truth[] _truths;
    private readonly List<int>[] _own;
    private readonly Dictionary<int, List<int>> _next = [];

    private WhereAsked(Facts facts, Truth[] truths)
    {
        _facts = facts;
        _truths = truths;
        _own = [.. facts.Knowledge.Facts.Select(_ => new List<int>())];
        var screens = facts.Knowledge.Reasoning.Screens;
        for (var i = 0; i < screens.Length; i++)
        {
            foreach (var fact in screens[i].Question.Asks)
            {
                if (truths[screens[i].When] != Truth.False && IsOpen(facts, fact, truths))
                {
                    _own[fact.Index].Add(i);
                }
            }
        }
    }

    public static IReadOnlyList<int>[] Of(Facts facts, Truth[] truths)
    {
        var where = new WhereAsked(facts, truths);
        var next = facts.Knowledge.Facts.Select(where.Next).ToArray();
        Follow(facts.Knowledge, next);
        return next;
    }

    /// <summary>Not asked yet, too old, or a gate half answered. What was asked in vain is not asked again.</summary>
    public static bool IsOpen(Facts facts, Fact fact, Truth[] truths)
    {
        var reasoning = facts.Knowledge.Reasoning;
        return facts[fact].State switch
        {
            FactState.NotAsked => true,
            FactState.Known => (reasoning.StaleRows[fact.Index] is >= 0 and var row && truths[row] == Truth.True)
                || (reasoning.GateOf[fact.Index] is { } gate && Triage.IsHalf(gate, truths)),
            _ => false,
        };
    }

    /// <summary>What follows from other facts is found out by asking those.</summary>
    private static void Follow(Knowledge knowledge, List<int>[] screens)
    {
        foreach (var (fact, of) in knowledge.Extremes)
        {
            screens[fact.Index] = [.. screens[fact.Index].Union(screens[of.Index])];
        }

        foreach (var fact in knowledge.DerivedInOrder)
        {
            var parts = fact.Derived!.Facts.SelectMany(part => screens[part.Index]);
            screens[fact.Index] = [.. screens[fact.Index].Union(parts)];
        }
    }

    private List<int> Next(Fact fact)
    {
        if (_own[fact.Index] is not [var screen])
        {
            return [];
        }

        var isOpenLead =
            !_facts.IsStated(fact)
            && Screens[screen].Question.After is { } lead
            && IsOpen(_facts, lead, _truths)
            && _own[lead.Index].Count > 0;
        return isOpenLead ? Next(Screens[screen].Question.After!) : Next(screen);
    }

    private IReadOnlyList<ScreenRow> Screens => _facts.Knowledge.Reasoning.Screens;

    /// <summary>The screen, or those that decide whether it is asked at all.</summary>
    private List<int> Next(int screen)
    {
        if (_next.TryGetValue(screen, out var known))
        {
            return known;
        }

        // Two screens that wait for each other are both asked.
        _next[screen] = [screen];
        if (_truths[Screens[screen].When] == Truth.Unknown)
        {
            var pursuit = new Pursuit(_facts, _truths, _own);
            pursuit.Close(Screens[screen].When);
            pursuit.Choose();
            var first = pursuit.Needed.SelectMany(Next).Distinct().ToList();
            _next[screen] = first.Count > 0 ? first : [screen];
        }

        return _next[screen];
    }
}
