using System.Collections.Frozen;
using BackSignal.Engine;
using BackSignal.Engine.Rules;

namespace BackSignal.Records;

/// <summary>Which facts look for which codes, built once per knowledge: a reader takes these and passes over the rest.</summary>
public sealed class RecordIndex
{
    private readonly FrozenDictionary<string, Fact[]> _loinc;
    private readonly FrozenDictionary<string, Fact[]> _snomedObservations;
    private readonly FrozenDictionary<string, Fact[]> _snomedConditions;
    private readonly FrozenDictionary<string, Fact[]> _snomedProcedures;
    private readonly (string Prefix, Fact Fact)[] _icd10;
    private readonly Fact[] _called;
    private readonly (string Prefix, Fact Fact)[] _icd10Procedures;

    /// <summary>Indexes the <c>from</c> of every fact.</summary>
    public RecordIndex(Knowledge knowledge)
    {
        Knowledge = knowledge;
        var facts = knowledge.Facts.Where(fact => fact.From?.Codes is not null).ToList();
        _loinc = Index(facts.Where(IsObservation), codes => codes.Loinc);
        _snomedObservations = Index(facts.Where(IsObservation), codes => codes.Snomed);
        _snomedConditions = Index(facts.Where(IsCondition), codes => codes.Snomed);
        _snomedProcedures = Index(facts.Where(fact => fact.From!.IsProcedure), codes => codes.Snomed);
        _called = [.. facts.Where(fact => IsCondition(fact) && fact.From!.Codes!.Words.Count > 0)];
        _icd10 = Prefixes(facts.Where(IsCondition));
        _icd10Procedures = Prefixes(facts.Where(fact => fact.From!.IsProcedure));
    }

    public Knowledge Knowledge { get; }

    /// <summary>Facts that are an observation with this code.</summary>
    public IReadOnlyList<Fact> Observations(CodeSystem system, string code) =>
        system switch
        {
            CodeSystem.Loinc => _loinc.GetValueOrDefault(code) ?? [],
            CodeSystem.Snomed => _snomedObservations.GetValueOrDefault(code) ?? [],
            _ => [],
        };

    /// <summary>Facts that look for a condition with this code; ICD-10 codes match by prefix, with or without dots.</summary>
    public IReadOnlyList<Fact> Conditions(CodeSystem system, string code) =>
        system switch
        {
            CodeSystem.Snomed => _snomedConditions.GetValueOrDefault(code) ?? [],
            CodeSystem.Icd10 => Matching(_icd10, code),
            _ => [],
        };

    /// <summary>Facts that look for a condition called so; for texts without a known code.</summary>
    public IReadOnlyList<Fact> ConditionsCalled(string text) =>
        [.. _called.Where(fact => Says(text, fact.From!.Codes!.Words) && !Says(text, fact.From.Codes.NotWords))];

    /// <summary>Facts that look for a procedure with this code.</summary>
    public IReadOnlyList<Fact> Procedures(CodeSystem system, string code) =>
        system switch
        {
            CodeSystem.Snomed => _snomedProcedures.GetValueOrDefault(code) ?? [],
            CodeSystem.Icd10 => Matching(_icd10Procedures, code),
            _ => [],
        };

    private static bool Says(string text, IReadOnlyList<string> words) =>
        words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsObservation(Fact fact) => fact.From!.Kind == FromKind.Observation;

    private static bool IsCondition(Fact fact) => !IsObservation(fact) && !fact.From!.IsProcedure;

    private static Fact[] Matching((string Prefix, Fact Fact)[] prefixes, string code)
    {
        var plain = Plain(code);
        return
        [
            .. prefixes
                .Where(pair => plain.StartsWith(pair.Prefix, StringComparison.Ordinal))
                .Select(pair => pair.Fact)
                .Distinct(),
        ];
    }

    private static string Plain(string code) => code.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();

    private static (string, Fact)[] Prefixes(IEnumerable<Fact> facts) =>
        [.. from fact in facts from code in fact.From!.Codes!.Icd10 select (Plain(code.TrimEnd('x', '-')), fact)];

    private static FrozenDictionary<string, Fact[]> Index(
        IEnumerable<Fact> facts,
        Func<Codes, IEnumerable<string>> codes
    ) =>
        facts
            .SelectMany(fact => codes(fact.From!.Codes!).Select(code => (code, fact)))
            .GroupBy(pair => pair.code, pair => pair.fact)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray());
}
