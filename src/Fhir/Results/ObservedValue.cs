using BackSignal.Engine;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Results;

/// <summary>The value of a fact: a quantity, a range when it is not exact, a code; null when it is not known.</summary>
internal static class ObservedValue
{
    public static DataType? Of(Fact fact, FactValue value, Canonicals canonicals)
    {
        if (value.State != FactState.Known)
        {
            return null;
        }

        if (fact.IsChoice)
        {
            var possible = fact.Values.Where((_, i) => (value.Possible & (1UL << i)) != 0).ToList();
            return new CodeableConcept
            {
                // Several values that are all still possible are no translations of each other: words alone say so.
                Coding = possible is [var only] ? [FactCode.Choice(fact, only, canonicals)] : [],
                Text = ValueText.Say(fact, value, null),
            };
        }

        if (value.Low == Amount.Never)
        {
            return new CodeableConcept
            {
                Coding = [FactCode.Never(canonicals)],
                Text = ValueText.Say(fact, value, null),
            };
        }

        return value.Low == value.High
            ? Quantity(fact, value.Low)
            : new Hl7.Fhir.Model.Range { Low = Quantity(fact, value.Low), High = Quantity(fact, value.High) };
    }

    /// <summary>Null beyond every number: that end of a range is open.</summary>
    private static Quantity? Quantity(Fact fact, long amount) =>
        amount >= Amount.Largest
            ? null
            : new Quantity
            {
                Value = Amount.ToDecimal(amount),
                Unit = ValueText.Unit(fact) is { Length: > 0 } unit ? unit : null,
                System = Uris.Ucum,
                Code = fact.Unit ?? "1",
            };
}
