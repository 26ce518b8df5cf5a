using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Cql;

/// <summary>What one rule assumes of the unknown, in order; the name sets its defines apart.</summary>
internal sealed record Assuming(string Name, IReadOnlyList<(Assumed Assumed, Term When)> All)
{
    public static Assuming Nothing { get; } = new("", []);

    public IReadOnlyList<(Assumed Assumed, Term When)> Of(Fact fact) =>
        [.. All.Where(one => one.Assumed.Fact == fact.Index)];
}
