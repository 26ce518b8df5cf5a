namespace BackSignal.Engine.Reading;

/// <summary>Reads whole patients from elsewhere, one JSON object a line (docs/evaluate.md); a bad line never stops the others.</summary>
public static class CaseLines
{
    private const string Elsewhere = "elsewhere";
    private const string NotStated = "not stated";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Every line that is not empty, in order, as a case or as a problem.</summary>
    /// <param name="lines">UTF-8.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="knowledge">The vocabulary of facts, causes and therapies.</param>
    public static IReadOnlyList<CaseLine> Read(ReadOnlySpan<byte> lines, string file, Knowledge knowledge)
    {
        var read = new List<CaseLine>();
        var lineOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var rest = lines.StartsWith(ByteOrderMark) ? lines[ByteOrderMark.Length..] : lines;
        for (var number = 1; rest.Length > 0; number++)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = (end < 0 ? rest : rest[..end]).Trim(" \t\r"u8);
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (line.Length > 0)
            {
                read.Add(One(line, file, number, knowledge, lineOf));
            }
        }

        return read;
    }

    private static CaseLine One(
        ReadOnlySpan<byte> json,
        string file,
        int line,
        Knowledge knowledge,
        Dictionary<string, int> lineOf
    )
    {
        var problems = new Problems();
        var root = JsonLine.Read(json, file, line, problems);
        var read =
            root is not null && Fields.Of(root, problems, "a case") is { } fields
                ? Case(fields, file, line, knowledge, lineOf)
                : null;
        return problems.IsEmpty
            ? new CaseLine(line, read, null)
            : new CaseLine(
                line,
                null,
                new Problem(file, line, string.Join("; ", problems.InOrder.Select(problem => problem.Text)))
            );
    }

    private static KnowledgeCase Case(
        Fields fields,
        string file,
        int line,
        Knowledge knowledge,
        Dictionary<string, int> lineOf
    )
    {
        var id = fields.RequiredText("id");
        if (id.Length > 0 && !lineOf.TryAdd(id, line))
        {
            fields.Problems.Add(fields.At, $"the id stands on line {lineOf[id]} too; give each case its own");
        }

        var name = fields.Text("name") ?? id;
        var given = CaseReader.Given(fields, knowledge);
        var (set, group) = (fields.Text("set") ?? Elsewhere, fields.Text("group") ?? NotStated);
        var vignette = VignetteReader.Flat(fields, knowledge, set, id, group);
        fields.Done();
        return new KnowledgeCase(
            "patients",
            id,
            name,
            given,
            false,
            new Dictionary<string, IReadOnlyList<string>>(),
            file,
            line
        )
        {
            Vignette = vignette,
        };
    }
}
