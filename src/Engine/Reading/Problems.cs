namespace BackSignal.Engine.Reading;

/// <summary>Collects every fault, so that an author sees all of them at once.</summary>
internal sealed class Problems
{
    private readonly List<Problem> _all = [];

    public void AddAll(IEnumerable<Problem> problems) => _all.AddRange(problems);

    public void Add(Node at, string text) => Add(at.File, at.Line, text);

    public void Add(string file, int line, string text) => _all.Add(new Problem(file, line, text));

    public IReadOnlyList<Problem> InOrder =>
        [
            .. _all.Distinct()
                .OrderBy(problem => problem.File, StringComparer.Ordinal)
                .ThenBy(problem => problem.Line)
                .ThenBy(problem => problem.Text, StringComparer.Ordinal),
        ];

    public bool IsEmpty => _all.Count == 0;
}
