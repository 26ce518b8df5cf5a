using BackSignal.Engine;
using BackSignal.Engine.Rules;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir;

/// <summary>A fact as a code: our own, and those of the observation it is read from.</summary>
internal static class FactCode
{
    public static CodeableConcept Of(Fact fact, Canonicals canonicals) =>
        new() { Coding = [.. Codings(fact, canonicals)], Text = fact.Name };

    public static IEnumerable<Coding> Codings(Fact fact, Canonicals canonicals)
    {
        yield return new Coding(canonicals.Facts, fact.Id, fact.Name);
        if (fact.From is { Kind: FromKind.Observation, Codes: { } codes })
        {
            foreach (var loinc in codes.Loinc)
            {
                yield return new Coding(Uris.Loinc, loinc);
            }
        }
    }

    /// <summary>The value of a choice; yes and no are the same for every fact.</summary>
    public static Coding Choice(Fact fact, Choice choice, Canonicals canonicals) =>
        new(canonicals.CodeSystem(ChoiceSystem(fact)), choice.Id, choice.Label);

    /// <summary>The id of the code system a fact's values stand in.</summary>
    public static string ChoiceSystem(Fact fact) => IsYesNo(fact) ? "yes-no" : fact.Id;

    public static bool IsYesNo(Fact fact) =>
        fact.Values.Count == 2 && fact.Bit("yes") is not null && fact.Bit("no") is not null;

    public static Coding NotSure(string display) => new(Uris.AbsentReason, Uris.AskedUnknown, display);

    /// <summary>The event that never was.</summary>
    public static Coding Never(Canonicals canonicals) => new(canonicals.CodeSystem("never"), "never", "Never");
}
