using BackSignal.Engine.Conditions;

namespace BackSignal.Engine.Cql;

/// <summary>
/// The conditions as terms, definition by definition and test by test, as <c>TableBuilder</c> makes rows of them. What differs by
/// polarity (a fact that grows old) or by what a rule assumes has a define of its own.
/// </summary>
internal sealed class TestTerms(IReadOnlyList<Fact> facts)
{
    private readonly Dictionary<string, string> _names = [];
    private readonly HashSet<string> _taken = [];

    /// <summary>Every define so far, each after those it names.</summary>
    public List<CqlDefine> Defines { get; } = [];

    /// <summary>The facts the defines look at, and those of them whose age counts.</summary>
    public SortedSet<int> Facts { get; } = [];

    public SortedSet<int> Aged { get; } = [];

    /// <summary>The term of a condition that counts domains; null where none may stand.</summary>
    public Func<Condition.DistinctDomains, Term>? Domains { get; set; }

    public Term Of(Condition condition, bool raises, Assuming assuming) =>
        condition switch
        {
            Condition.All(var parts) => Terms.All([.. parts.Select(part => Of(part, raises, assuming))]),
            Condition.Any(var parts) => Terms.Any([.. parts.Select(part => Of(part, raises, assuming))]),
            Condition.Not(var part) => Terms.Not(Of(part, !raises, assuming)),
            Condition.AtLeast(var count, var parts) => Terms.AtLeast(
                count,
                [.. parts.Select(part => Of(part, raises, assuming))]
            ),
            Condition.Is(var definition) => Define(
                definition.Id + How(definition.When, raises, assuming),
                definition.Name,
                () => Of(definition.When, raises, assuming)
            ),
            Condition.OneOf(var fact, var values) => Test(condition, fact, (long)values, 0, raises, assuming),
            Condition.Within(var fact, var low, var high, _) => Test(condition, fact, low, high, raises, assuming),
            Condition.DistinctDomains domains => Domains!(domains),
            _ => throw new InvalidOperationException($"Unknown condition {condition}."),
        };

    /// <summary>A define under this name, made once; a plain reference to another define gets none of its own.</summary>
    public Term Define(string name, string? remark, Func<Term> term)
    {
        if (_taken.Add(name))
        {
            Defines.Add(new CqlDefine(name, remark, term()));
        }

        return new Term.Named(name);
    }

    private Term Test(Condition condition, Fact fact, long low, long high, bool raises, Assuming assuming)
    {
        Facts.Add(fact.Index);
        var name = NameOf($"{fact.Index} {low} {high}", TestName.Of(condition));
        var plain = FactTerms.Plain(fact, low, high);
        if (plain is not (Term.Literal or Term.Parameter or Term.Not))
        {
            plain = Define(name, null, () => FactTerms.Plain(fact, low, high));
        }

        if (fact.Valid.Count > 0)
        {
            var (fresh, stale) = (plain, Stale(fact));
            plain = Define(
                name + (raises ? ", old values still warn" : ", old values never calm"),
                null,
                () => Terms.If(Terms.All(stale, Terms.Is(fresh, !raises)), Terms.Unknown, fresh)
            );
        }

        var own = assuming.Of(fact);
        if (own.Count == 0)
        {
            return plain;
        }

        var known = plain;
        return Define(
            name + How(condition, raises, assuming),
            null,
            () => Terms.If(Terms.Is(known, null), Assume(fact, low, high, own), known)
        );
    }

    /// <summary>As <c>ConditionTable.Assume</c>: the first that applies and leaves something possible, else the first that decides by itself.</summary>
    private Term Assume(Fact fact, long low, long high, IReadOnlyList<(Assumed Assumed, Term When)> own)
    {
        var isStale = fact.Valid.Count > 0 ? Stale(fact) : Terms.False;
        var term = Terms.Unknown;
        foreach (var (assumed, when) in own.Reverse().Where(one => Alone(one.Assumed) != Terms.Unknown))
        {
            term = Terms.If(when, Alone(assumed), term);
        }

        foreach (var (assumed, when) in own.Reverse())
        {
            var applies = Terms.All(when, Terms.Any(isStale, FactTerms.MayBe(fact, assumed)));
            var narrowed = FactTerms.Narrowed(fact, low, high, assumed);
            term = Terms.If(applies, Terms.If(isStale, Alone(assumed), narrowed), term);
        }

        return term;

        Term Alone(Assumed assumed)
        {
            var truth = fact.IsChoice
                ? Tests.OneOf((ulong)assumed.Low, (ulong)low)
                : Tests.Within(assumed.Low, assumed.High, low, high);
            return new Term.Literal(truth == Truth.Unknown ? null : truth == Truth.True);
        }
    }

    /// <summary>As <c>ConditionTable.Stale</c>: a validity counts when none before it is certain and it may hold.</summary>
    private Term Stale(Fact fact)
    {
        Aged.Add(fact.Index);
        return Define(
            fact.Id + " is too old",
            null,
            () =>
            {
                var (older, reached) = (new List<Term>(), new List<Term>());
                var age = new Term.Parameter(FactTerms.AgeOf(fact));
                foreach (var valid in fact.Valid)
                {
                    var limit = new Term.Number(Math.Min(valid.ForMinutes, Amount.Largest / Amount.One) * Amount.One);
                    var may = valid.When is { } when
                        ? Terms.Not(Terms.Is(Of(when, true, Assuming.Nothing), false))
                        : Terms.True;
                    older.Add(Terms.All([.. reached, may, new Term.Compare(Comparison.Greater, age, limit)]));
                    if (valid.When is null)
                    {
                        break;
                    }

                    reached.Add(Terms.Not(Terms.Is(Of(valid.When, false, Assuming.Nothing), true)));
                }

                return Terms.Is(Terms.Any(older), true);
            }
        );
    }

    /// <summary>What sets a define apart from the plain one: polarity where it matters, and what its rule assumes.</summary>
    private static string How(Condition condition, bool raises, Assuming assuming)
    {
        var looksAt = condition.Facts().ToList();
        var calms = !raises && looksAt.Exists(fact => fact.Valid.Count > 0) ? ", where it calms" : "";
        return calms + (looksAt.Exists(fact => assuming.Of(fact).Count > 0) ? assuming.Name : "");
    }

    private string NameOf(string key, string name)
    {
        if (!_names.TryGetValue(key, out var known))
        {
            known = _names.ContainsValue(name) || facts.Any(fact => fact.Id == name) ? $"{name} ({key})" : name;
            _names[key] = known;
        }

        return known;
    }
}
