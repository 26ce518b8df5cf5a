namespace BackSignal.Engine.Reading;

/// <summary>A piece of a knowledge file that still knows its place.</summary>
internal abstract record Node(string File, int Line)
{
    /// <summary>A text as written; quotes are gone.</summary>
    public sealed record Scalar(string File, int Line, string Text, bool IsQuoted) : Node(File, Line);

    public sealed record Sequence(string File, int Line, IReadOnlyList<Node> Items) : Node(File, Line);

    public sealed record Mapping(string File, int Line, IReadOnlyList<(string Key, Node Value)> Entries)
        : Node(File, Line);
}
