namespace BackSignal.Engine.Cql;

/// <summary>The library as CQL 1.5 text.</summary>
internal static class CqlText
{
    /// <summary>What a reader must know before the first line.</summary>
    private static readonly string[] Preface =
    [
        "The red flags of BackSignal. Each level of a flag is a define: true, false, or null for unknown. Null is never no.",
        "",
        "Said as we say it: all, any, not, at least so many of, so many different domains; all answer like the engine, unknowns included.",
        "",
        "What CQL has no form for, and what stands here instead:",
        "- A number that is only known within limits: a Tuple of its lowest and its highest. Give both or leave the parameter null.",
        "- Never (a medicine never given): both are 10000000000000.0, beyond every number.",
        "- A choice of which several values are left: the list of those. Yes-no is a Boolean.",
        "- Old values still warn and never calm: the age in minutes is a parameter of its own, and a test of such a fact has two defines.",
        "- What a rule assumes of the unknown while a person waits: a second define of the level, whose name ends in \"told\".",
        "- Numbers derived from others, and what one class of medicines says of a wider one: state them, CQL does not compute them here.",
        "- Not asked and asked in vain are one null. Held levels (latches), what is told of a question asked in vain, today while dangers",
        "  are unasked, how far a raise goes, causes and options are not in this library; the defines are not the level of a person.",
    ];

    public static string Write(CqlLibrary library)
    {
        string[] head =
        [
            .. Preface.Append($"Knowledge {library.Knowledge.Version}, {library.Knowledge.Hash}").Select(Remark),
            $"library {CqlLibrary.Name} version '{library.Knowledge.Version}'",
            "",
        ];
        var parameters = CqlParameter
            .Of(library)
            .SelectMany(one => new[] { Remark(one.Remark), $"parameter {Quoted(one.Name)} {one.Type}" });
        return string.Join('\n', [.. head, .. parameters, "", "context Unfiltered", .. library.Defines.Select(Define)])
            + "\n";
    }

    private static string Define(CqlDefine define)
    {
        var remark = define.Remark is { } said ? Remark(said) + "\n" : "";
        return $"\n{remark}define {Quoted(define.Name)}:\n  {Lines(define.Term)}";
    }

    private static string Remark(string line) => $"// {line}".TrimEnd();

    private static string Lines(Term term) =>
        term switch
        {
            Term.All(var parts) => string.Join("\n    and ", parts.Select(Inner)),
            Term.Any(var parts) => string.Join("\n    or ", parts.Select(Inner)),
            Term.If(var when, var then, var otherwise) =>
                $"if {Text(when)} then {Text(then)}\n  else {Lines(otherwise)}",
            _ => Text(term),
        };

    private static string Text(Term term) =>
        term switch
        {
            Term.Literal(var value) => value switch
            {
                true => "true",
                false => "false",
                _ => "null",
            },
            Term.Number(var amount) => FactTerms.Write(amount),
            Term.Whole(var number) => $"{number}",
            Term.Parameter(var name) => Quoted(name),
            Term.Named(var name) => Quoted(name),
            Term.End(var parameter, var element) => $"{Quoted(parameter)}.{element}",
            Term.Compare(var by, var left, var right) => $"{Inner(left)} {Sign(by)} {Inner(right)}",
            Term.Inside(var parameter, var values) =>
                $"{Quoted(parameter)} included in {{ {string.Join(", ", values.Select(value => $"'{value}'"))} }}",
            Term.All(var parts) => string.Join(" and ", parts.Select(Inner)),
            Term.Any(var parts) => string.Join(" or ", parts.Select(Inner)),
            Term.Not(var part) => "not " + Inner(part),
            Term.If(var when, var then, var otherwise) => $"if {Text(when)} then {Text(then)} else {Text(otherwise)}",
            Term.Is(var part, var value) => $"{Inner(part)} is {Text(new Term.Literal(value))}",
            Term.Sum(var parts) => $"Sum({{ {string.Join(", ", parts.Select(Text))} }})",
            _ => throw new InvalidOperationException($"Unknown term {term}."),
        };

    private static string Inner(Term term) =>
        term is Term.Literal or Term.Number or Term.Whole or Term.Parameter or Term.Named or Term.End or Term.Sum
            ? Text(term)
            : $"({Text(term)})";

    private static string Sign(Comparison by) =>
        by switch
        {
            Comparison.Less => "<",
            Comparison.LessOrEqual => "<=",
            Comparison.Greater => ">",
            _ => ">=",
        };

    private static string Quoted(string name) =>
        '"'
        + name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        + '"';
}
