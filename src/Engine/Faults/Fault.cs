using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Faults;

/// <summary>One small mistake an author could have made in one file.</summary>
/// <param name="Kind">The kind of mistake.</param>
/// <param name="File">The file it was planted in.</param>
/// <param name="Line">Where it stands in that file.</param>
/// <param name="Change">What was changed, in words.</param>
public sealed record Fault(string Kind, string File, int Line, string Change)
{
    /// <summary>The file with the mistake; null when the file is gone.</summary>
    internal Node? Root { get; init; }

    public override string ToString() => $"{Kind}: {File}:{Line}: {Change}";
}
