namespace BackSignal.Engine.Cql;

/// <summary>An expression that CQL's text and its ELM are both written from. Truth is CQL's: null is unknown.</summary>
internal abstract record Term
{
    /// <summary>True, false, or null for unknown.</summary>
    public sealed record Literal(bool? Value) : Term;

    /// <summary>A decimal, in millionths.</summary>
    public sealed record Number(long Amount) : Term;

    public sealed record Whole(int Value) : Term;

    public sealed record Parameter(string Name) : Term;

    /// <summary>One end of a parameter that is a number between two.</summary>
    public sealed record End(string Of, string Element) : Term;

    /// <summary>Left is below, above … right.</summary>
    public sealed record Compare(Comparison By, Term Left, Term Right) : Term;

    /// <summary>Everything in the list parameter is one of the values.</summary>
    public sealed record Inside(string Of, IReadOnlyList<string> Values) : Term;

    public sealed record All(IReadOnlyList<Term> Of) : Term;

    public sealed record Any(IReadOnlyList<Term> Of) : Term;

    public sealed record Not(Term Of) : Term;

    public sealed record If(Term When, Term Then, Term Else) : Term;

    /// <summary>Certainly true, certainly false, or (null) unknown: never unknown itself.</summary>
    public sealed record Is(Term Of, bool? Value) : Term;

    public sealed record Sum(IReadOnlyList<Term> Of) : Term;

    /// <summary>Another define.</summary>
    public sealed record Named(string Name) : Term;
}
