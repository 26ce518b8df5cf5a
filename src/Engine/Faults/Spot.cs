using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Faults;

/// <summary>A place where a mistake fits: what stands there is replaced, or goes.</summary>
/// <param name="At">What stands there now.</param>
/// <param name="New">What stands there then; null when it goes.</param>
/// <param name="Change">What was changed, in words.</param>
internal readonly record struct Spot(Node At, Node? New, string Change)
{
    /// <summary>The line to name, where the place is larger than the mistake.</summary>
    public Node? Named { get; init; }

    public int Line => (Named ?? At).Line;
}
