using System.Globalization;

namespace BackSignal.Engine.Proofs;

/// <summary>Terms of SMT-LIB 2.6 as text; what is constant is folded, so that a script stays readable.</summary>
internal static class Smt
{
    public const string True = "true";
    public const string False = "false";

    public static string And(params IEnumerable<string> terms) => Fold("and", terms, neutral: True, absorbing: False);

    public static string Or(params IEnumerable<string> terms) => Fold("or", terms, neutral: False, absorbing: True);

    public static string Not(string term) =>
        term switch
        {
            True => False,
            False => True,
            _ => $"(not {term})",
        };

    /// <summary>The Boolean is just so.</summary>
    public static string Is(string name, bool value) => value ? name : Not(name);

    public static string Implies(string premise, string claim) => Or(Not(premise), claim);

    public static string If(string test, string then, string otherwise) =>
        test switch
        {
            True => then,
            False => otherwise,
            _ => then == otherwise ? then : $"(ite {test} {then} {otherwise})",
        };

    public static string Least(string left, string right) => $"(<= {left} {right})";

    public static string Number(long number) =>
        number < 0
            ? $"(- {(-(decimal)number).ToString(CultureInfo.InvariantCulture)})"
            : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a constant comparison holds, as a term.</summary>
    public static string Constant(bool holds) => holds ? True : False;

    /// <summary>At least so many of the terms hold.</summary>
    public static string Count(IReadOnlyCollection<string> terms, long atLeast) =>
        atLeast <= 0
            ? True
            : Least(
                Number(atLeast),
                terms.Count == 0 ? "0" : $"(+ 0 {string.Join(' ', terms.Select(term => If(term, "1", "0")))})"
            );

    /// <summary>A name with any characters.</summary>
    public static string Name(string name) => $"|{name}|";

    private static string Fold(string op, IEnumerable<string> terms, string neutral, string absorbing)
    {
        var kept = terms.Where(term => term != neutral).Distinct().ToList();
        if (kept.Contains(absorbing))
        {
            return absorbing;
        }

        return kept.Count switch
        {
            0 => neutral,
            1 => kept[0],
            _ => $"({op} {string.Join(' ', kept)})",
        };
    }
}
