namespace BackSignal.Engine.Reading;

/// <summary>The knowledge cannot be used; every problem is listed, one per line.</summary>
public sealed class KnowledgeException(IReadOnlyList<Problem> problems) : Exception(string.Join('\n', problems))
{
    /// <summary>All problems, by file and line.</summary>
    public IReadOnlyList<Problem> Problems => problems;
}
