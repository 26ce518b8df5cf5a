namespace BackSignal.Engine.Proofs;

/// <summary>
/// The facts of one person as solver variables: for a choice one "possible" Boolean a value, for a number two integers
/// <c>low ≤ high</c> in millionths, for every fact whether it is known or was asked in vain, and its age in minutes where age matters.
/// Every vector the engine can build is among these.
/// </summary>
/// <param name="knowledge">The vocabulary.</param>
/// <param name="script">Where variables are declared when first used.</param>
/// <param name="suffix">Tells two people of one script apart.</param>
/// <param name="mark">Tells apart what two knowledges make of one person.</param>
internal sealed class SmtFacts(Knowledge knowledge, Script script, string suffix, string mark = "")
{
    private readonly HashSet<Fact> _declared = [];

    public Knowledge Knowledge => knowledge;

    public Script Script => script;

    public string Suffix => suffix + mark;

    /// <summary>The facts the script speaks of, in the order it met them.</summary>
    public IReadOnlyCollection<Fact> Declared => _declared;

    /// <summary>The choice with this bit number may still be.</summary>
    public string May(Fact fact, int value) => Declare(fact).MayName(fact, value);

    public string Low(Fact fact) => Declare(fact).Variable(fact, "low");

    public string High(Fact fact) => Declare(fact).Variable(fact, "high");

    /// <summary>Known, if only in part; what our own records keep always is.</summary>
    public string IsKnown(Fact fact) => fact.IsOwnRecord ? Smt.True : Declare(fact).Variable(fact, "known");

    /// <summary>Asked, and the person does not know.</summary>
    public string IsAskedUnknown(Fact fact) =>
        fact.IsOwnRecord ? Smt.False : Declare(fact).Variable(fact, "asked in vain");

    public string IsNotAsked(Fact fact) => Smt.And(Smt.Not(IsKnown(fact)), Smt.Not(IsAskedUnknown(fact)));

    /// <summary>Minutes since it was observed.</summary>
    public string Age(Fact fact)
    {
        var age = Declare(fact).Variable(fact, "age");
        if (script.Declare(age, "Int"))
        {
            script.Assert(Smt.Least("0", age));
        }

        return age;
    }

    /// <summary>The fact is just so.</summary>
    public IEnumerable<string> Is(Fact fact, FactValue value)
    {
        if (!fact.IsOwnRecord)
        {
            yield return Smt.Is(IsKnown(fact), value.State == FactState.Known);
            yield return Smt.Is(IsAskedUnknown(fact), value.State == FactState.AskedUnknown);
        }

        foreach (var bit in fact.IsChoice ? Bits(fact) : [])
        {
            yield return Smt.Is(May(fact, bit), (value.Possible >> bit & 1) == 1);
        }

        if (!fact.IsChoice)
        {
            yield return $"(= {Low(fact)} {Smt.Number(value.Low)})";
            yield return $"(= {High(fact)} {Smt.Number(value.High)})";
        }

        if (script.Has(Variable(fact, "age")))
        {
            yield return $"(= {Age(fact)} {Smt.Number(value.AgeMinutes)})";
        }
    }

    /// <summary>Known, and one value only.</summary>
    public string IsExactly(Fact fact) =>
        Smt.And(
            IsKnown(fact),
            fact.IsChoice
                ? Smt.Or([.. Bits(fact).Select(bit => IsOneOf(fact, 1UL << bit))])
                : $"(= {Low(fact)} {High(fact)})"
        );

    /// <summary>Every value of the choice that may still be is one of these bits.</summary>
    public string IsOneOf(Fact fact, ulong values) =>
        Smt.And(Bits(fact).Where(bit => (values >> bit & 1) == 0).Select(bit => Smt.Not(May(fact, bit))));

    /// <summary>One of these bits may still be.</summary>
    public string MayBeOneOf(Fact fact, ulong values) =>
        Smt.Or(Bits(fact).Where(bit => (values >> bit & 1) == 1).Select(bit => May(fact, bit)));

    /// <summary>The number lies in the range whatever it is.</summary>
    public string IsWithin(Fact fact, long low, long high) =>
        Smt.And(LowIsAtLeast(fact, low), HighIsAtMost(fact, high));

    /// <summary>The number may lie in the range.</summary>
    public string MayBeWithin(Fact fact, long low, long high) =>
        Smt.And(
            low <= fact.Unasked.Low ? Smt.True : Smt.Least(Smt.Number(low), High(fact)),
            high >= fact.Unasked.High ? Smt.True : Smt.Least(Low(fact), Smt.Number(high))
        );

    public string LowIsAtLeast(Fact fact, long low) =>
        low <= fact.Unasked.Low ? Smt.True : Smt.Least(Smt.Number(low), Low(fact));

    public string HighIsAtMost(Fact fact, long high) =>
        high >= fact.Unasked.High ? Smt.True : Smt.Least(High(fact), Smt.Number(high));

    /// <summary>The names whose values make the person.</summary>
    public IReadOnlyList<string> Names => [.. _declared.SelectMany(Variables)];

    /// <summary>Fewer facts known or asked, and none of them old.</summary>
    public IEnumerable<string> Simpler =>
        _declared.SelectMany(fact =>
            fact.IsOwnRecord
                ? [IsOneOf(fact, (ulong)fact.Unset.Low)]
                : new[] { IsNotAsked(fact), Smt.Not(IsAskedUnknown(fact)) }.Concat(
                    script.Has(Variable(fact, "age")) ? [$"(= 0 {Variable(fact, "age")})"] : []
                )
        );

    /// <summary>The person of a solver's values; facts the script does not speak of are not asked.</summary>
    public Facts Read(IReadOnlyDictionary<string, string> values) => SmtModel.Read(this, _declared, values);

    /// <summary>The bit numbers of a choice.</summary>
    public static IEnumerable<int> Bits(Fact fact) => Enumerable.Range(0, fact.Values.Count);

    public string MayName(Fact fact, int value) => Smt.Name($"{fact.Id} may be {fact.Values[value].Id}{suffix}");

    /// <summary>The variables of a fact the script has declared.</summary>
    private IEnumerable<string> Variables(Fact fact) =>
        (fact.IsChoice ? Bits(fact).Select(bit => MayName(fact, bit)) : [Variable(fact, "low"), Variable(fact, "high")])
            .Concat([Variable(fact, "known"), Variable(fact, "asked in vain"), Variable(fact, "age")])
            .Where(script.Has);

    public string Variable(Fact fact, string what) => Smt.Name($"{fact.Id} {what}{suffix}");

    private SmtFacts Declare(Fact fact)
    {
        if (!_declared.Add(fact))
        {
            return this;
        }

        if (!fact.IsOwnRecord)
        {
            script.Declare(Variable(fact, "known"), "Bool");
            script.Declare(Variable(fact, "asked in vain"), "Bool");
            script.Assert(Smt.Not(Smt.And(IsKnown(fact), IsAskedUnknown(fact))));
        }

        if (fact.IsChoice)
        {
            DeclareChoice(fact);
        }
        else
        {
            DeclareNumber(fact);
        }

        return this;
    }

    private void DeclareChoice(Fact fact)
    {
        var values = Bits(fact).Select(bit => MayName(fact, bit)).ToList();
        values.ForEach(value => script.Declare(value, "Bool"));
        script.Assert(Smt.Or(values));
        script.Assert(Smt.Or([IsKnown(fact), Smt.And(values)]));
    }

    private void DeclareNumber(Fact fact)
    {
        var (low, high) = (Variable(fact, "low"), Variable(fact, "high"));
        var (least, most) = (Smt.Number(fact.Unasked.Low), Smt.Number(fact.Unasked.High));
        script.Declare(low, "Int");
        script.Declare(high, "Int");
        script.Assert($"(<= {least} {low} {high} {most})");

        // A dose of a wider class tells how long ago one of the narrower is at least, though nobody was asked (FactsBuilder).
        var isWhole = fact.IsAge ? $"(= {high} {most})" : Smt.And($"(= {low} {least})", $"(= {high} {most})");
        script.Assert(Smt.Or(IsKnown(fact), isWhole));
        foreach (var (inner, outer) in knowledge.Inclusions)
        {
            if ((inner == fact && _declared.Contains(outer)) || (outer == fact && _declared.Contains(inner)))
            {
                Include(inner, outer);
            }
        }
    }

    /// <summary>A dose of the inner class is one of the outer.</summary>
    private void Include(Fact inner, Fact outer)
    {
        var (narrow, wide) = (Variable(inner, "high"), Variable(outer, "high"));
        var isSomewhen = $"(< {narrow} {Smt.Number(outer.Unasked.High)})";
        script.Assert(
            Smt.Implies(IsKnown(inner), Smt.And(Smt.Least(wide, narrow), Smt.Implies(isSomewhen, IsKnown(outer))))
        );
        script.Assert(Smt.Implies(IsKnown(outer), Smt.Least(Variable(outer, "low"), Variable(inner, "low"))));
    }
}
