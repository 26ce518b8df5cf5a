using BackSignal.Records.Fhir.Json;

namespace BackSignal.Records.Fhir.Values;

/// <summary>The choice element value[x] of an Observation, a component or an answer.</summary>
internal static class ValueReader
{
    /// <summary>Takes the property if it is a value, or says why there is none; false leaves it to the caller.</summary>
    public static bool Take(scoped ReadOnlySpan<char> name, ref JsonWalk walk, WrittenValue value)
    {
        switch (name)
        {
            case "valueQuantity":
                value.Be(MeasureReader.Read(ref walk, "valueQuantity"), "valueQuantity");
                return true;
            case "valueInteger":
                value.Be(new Measure(walk.Number("valueInteger")), "valueInteger");
                return true;
            case "valueDecimal":
                value.Be(new Measure(walk.Number("valueDecimal")), "valueDecimal");
                return true;
            case "valueBoolean":
                value.Be(walk.Flag("valueBoolean"), "valueBoolean");
                return true;
            case "valueString":
                value.Be(walk.Text("valueString"), "valueString");
                return true;
            case "valueCodeableConcept":
                Coded(ConceptReader.Read(ref walk, "valueCodeableConcept"), value);
                return true;
            case "valueCoding":
                var answer = new Concept();
                answer.Codings.Add(ConceptReader.ReadCoding(ref walk, "valueCoding"));
                Coded(answer, value);
                return true;
            case "valueRange":
                var (low, high) = MeasureReader.ReadRange(ref walk, "valueRange");
                value.Be(low, high, "valueRange");
                return true;
            default:
                return Rest(name, ref walk, value);
        }
    }

    private static bool Rest(scoped ReadOnlySpan<char> name, ref JsonWalk walk, WrittenValue value)
    {
        if (name.StartsWith("value"))
        {
            value.BeOther("its kind of value");
            walk.Skip();
            return true;
        }

        // "_valueBoolean" holds the extensions of a value that is not there.
        if (name.StartsWith("_value"))
        {
            value.Absent = AbsentReason.InElement(ref walk) ?? value.Absent;
            return true;
        }

        return false;
    }

    private static void Coded(Concept concept, WrittenValue value)
    {
        if (concept.Codings.Find(AbsentReason.IsOne) is { Code: { } reason })
        {
            value.Absent = reason;
        }
        else
        {
            value.Be(concept, "the coded value");
        }
    }
}
