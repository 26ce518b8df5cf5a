using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Conditions;

/// <summary>
/// The one condition language of the knowledge files. Three-valued: all is the minimum, any the maximum, not the mirror.
/// Fact tests are true when they hold for everything the fact may still be, false when for nothing of it.
/// </summary>
public abstract record Condition
{
    /// <summary>True when every part is.</summary>
    public sealed record All(IReadOnlyList<Condition> Of) : Condition;

    /// <summary>True when one part is.</summary>
    public sealed record Any(IReadOnlyList<Condition> Of) : Condition;

    /// <summary>The mirror of its part.</summary>
    public sealed record Not(Condition Of) : Condition;

    /// <summary>True when at least <c>Count</c> parts are.</summary>
    public sealed record AtLeast(int Count, IReadOnlyList<Condition> Of) : Condition;

    /// <summary>A choice fact is one of these values (bits).</summary>
    public sealed record OneOf(Fact Fact, ulong Values) : Condition;

    /// <summary>A number fact lies in <c>Low..High</c>, millionths, both ends included.</summary>
    /// <param name="Fact">The fact.</param>
    /// <param name="Low">Lowest number that passes.</param>
    /// <param name="High">Highest number that passes.</param>
    /// <param name="Written">The test as its author wrote it, for explanations.</param>
    public sealed record Within(Fact Fact, long Low, long High, WrittenTest Written) : Condition;

    /// <summary>A definition holds.</summary>
    public sealed record Is(Definition Definition) : Condition;

    /// <summary>Red flags of at least <c>Count</c> different domains reached the level, now or in the earlier reports of the window.</summary>
    public sealed record DistinctDomains(Urgency At, long WithinMinutes, int Count) : Condition;

    /// <summary>The condition that is always true.</summary>
    public static Condition Always { get; } = new All([]);

    /// <summary>The condition's answer for these values, staleness apart; used to derive facts and as the oracle of the compiled table.</summary>
    public Truth Given(ReadOnlySpan<FactValue> facts)
    {
        switch (this)
        {
            case All(var parts):
                var least = Truth.True;
                foreach (var part in parts)
                {
                    least = (Truth)Math.Min((byte)least, (byte)part.Given(facts));
                }

                return least;
            case Any(var parts):
                var most = Truth.False;
                foreach (var part in parts)
                {
                    most = (Truth)Math.Max((byte)most, (byte)part.Given(facts));
                }

                return most;
            case Not(var part):
                return part.Given(facts).Mirror();
            case AtLeast(var count, var parts):
                return CountOf(parts, count, facts);
            case OneOf(var fact, var values):
                return Tests.OneOf(facts[fact.Index].Possible, values);
            case Within(var fact, var low, var high, _):
                return Tests.Within(facts[fact.Index].Low, facts[fact.Index].High, low, high);
            case Is(var definition):
                return definition.When.Given(facts);
            default:
                throw new InvalidOperationException("Distinct domains are judged over the rules, not over facts.");
        }
    }

    /// <summary>The condition and everything in it, definitions opened.</summary>
    public IEnumerable<Condition> Parts() =>
        this switch
        {
            All(var parts) => parts.SelectMany(part => part.Parts()).Prepend(this),
            Any(var parts) => parts.SelectMany(part => part.Parts()).Prepend(this),
            AtLeast(_, var parts) => parts.SelectMany(part => part.Parts()).Prepend(this),
            Not(var part) => part.Parts().Prepend(this),
            Is(var definition) => definition.When.Parts().Prepend(this),
            _ => [this],
        };

    /// <summary>The facts it looks at.</summary>
    public IEnumerable<Fact> Facts() =>
        Parts()
            .Select(part =>
                part switch
                {
                    OneOf(var fact, _) => fact,
                    Within(var fact, _, _, _) => fact,
                    _ => null,
                }
            )
            .OfType<Fact>()
            .Distinct();

    private static Truth CountOf(IReadOnlyList<Condition> parts, int count, ReadOnlySpan<FactValue> facts)
    {
        var (certain, possible) = (0, 0);
        foreach (var part in parts)
        {
            var truth = part.Given(facts);
            certain += truth == Truth.True ? 1 : 0;
            possible += truth != Truth.False ? 1 : 0;
        }

        return Tests.Counted(certain, possible, count);
    }
}
