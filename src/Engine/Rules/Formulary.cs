using System.Collections.Frozen;

namespace BackSignal.Engine.Rules;

/// <summary>Every medicine, by code and by name, and the classes each belongs to.</summary>
public sealed class Formulary
{
    private readonly FrozenDictionary<string, Drug> _byRxNorm;
    private readonly FrozenDictionary<string, Drug> _byAtc;
    private readonly FrozenDictionary<string, Drug> _byName;
    private readonly FrozenDictionary<string, FrozenSet<string>> _membersOf;
    private readonly FrozenDictionary<string, Regimen> _regimens;

    internal Formulary(IReadOnlyList<DrugClass> classes, IReadOnlyList<Regimen> regimens)
    {
        Classes = classes;
        Regimens = regimens;
        var drugs = classes.SelectMany(c => c.Members).ToList();
        Drugs = drugs;
        _byRxNorm = First(drugs, drug => drug.RxNorm);
        _byAtc = First(drugs, drug => drug.Atc);
        _byName = First(drugs, drug => [drug.Id, drug.Id.Replace('-', ' '), .. drug.Brands]);
        _membersOf = MembersOf(classes).ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet());
        _regimens = regimens
            .SelectMany(regimen => regimen.Names.Select(name => (Name: Plain(name), regimen)))
            .DistinctBy(pair => pair.Name)
            .ToFrozenDictionary(pair => pair.Name, pair => pair.regimen);
    }

    public IReadOnlyList<DrugClass> Classes { get; }

    public IReadOnlyList<Drug> Drugs { get; }

    public IReadOnlyList<Regimen> Regimens { get; }

    /// <summary>The medicine with this RxNorm ingredient code; null when unknown.</summary>
    public Drug? ByRxNorm(string code) => _byRxNorm.GetValueOrDefault(Plain(code));

    /// <summary>The medicine with this ATC code; null when unknown.</summary>
    public Drug? ByAtc(string code) => _byAtc.GetValueOrDefault(Plain(code));

    /// <summary>
    /// The medicine a written name means: the whole name, or its first words without strength and form; a biosimilar's
    /// four-letter suffix is dropped. Null when no medicine is certain.
    /// </summary>
    public Drug? ByName(string name)
    {
        var plain = Plain(name);
        if (_byName.TryGetValue(plain, out var drug))
        {
            return drug;
        }

        var words = plain.Split([' ', ',', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(3, words.Length); count > 0; count--)
        {
            var start = string.Join(' ', words.Take(count));
            if (_byName.TryGetValue(start, out drug) || _byName.TryGetValue(WithoutSuffix(start), out drug))
            {
                return drug;
            }
        }

        return words.Select(word => _byName.GetValueOrDefault(word)).FirstOrDefault(found => found is not null);
    }

    /// <summary>The plan with this name, whole; null when unknown.</summary>
    public Regimen? ByRegimen(string name) => _regimens.GetValueOrDefault(Plain(name));

    /// <summary>Whether the medicine is the one named, or belongs to the class named.</summary>
    public bool Belongs(string drug, string classOrDrug) =>
        drug == classOrDrug || (_membersOf.TryGetValue(classOrDrug, out var members) && members.Contains(drug));

    /// <summary>The ids of every medicine of a class, or the medicine itself.</summary>
    public IReadOnlyCollection<string> Members(string classOrDrug) =>
        _membersOf.TryGetValue(classOrDrug, out var members) ? members : [classOrDrug];

    /// <summary>Whether there is such a class or medicine.</summary>
    public bool Knows(string classOrDrug) =>
        _membersOf.ContainsKey(classOrDrug) || Drugs.Any(drug => drug.Id == classOrDrug);

    private static string Plain(string text) => text.Trim().ToLowerInvariant();

    private static string WithoutSuffix(string name) =>
        name.Length > 5 && name[^5] == '-' && name[^4..].All(char.IsAsciiLetter) ? name[..^5] : name;

    private static FrozenDictionary<string, Drug> First(
        IEnumerable<Drug> drugs,
        Func<Drug, IEnumerable<string>> names
    ) =>
        drugs
            .SelectMany(drug => names(drug).Select(name => (Name: Plain(name), drug)))
            .DistinctBy(pair => pair.Name)
            .ToFrozenDictionary(pair => pair.Name, pair => pair.drug);

    private static Dictionary<string, HashSet<string>> MembersOf(IReadOnlyList<DrugClass> classes)
    {
        var members = classes.ToDictionary(c => c.Id, c => c.Members.Select(drug => drug.Id).ToHashSet());
        for (var grew = true; grew; )
        {
            grew = false;
            foreach (var drugClass in classes)
            {
                foreach (var included in drugClass.Includes)
                {
                    grew |= Add(members[drugClass.Id], members.GetValueOrDefault(included) ?? [included]);
                }

                foreach (var outer in drugClass.Within.Where(members.ContainsKey))
                {
                    grew |= Add(members[outer], members[drugClass.Id]);
                }
            }
        }

        return members;
    }

    private static bool Add(HashSet<string> to, HashSet<string> more)
    {
        var before = to.Count;
        to.UnionWith(more);
        return to.Count > before;
    }
}
