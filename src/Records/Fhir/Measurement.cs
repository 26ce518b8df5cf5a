using BackSignal.Engine;
using BackSignal.Records.Fhir.Values;

namespace BackSignal.Records.Fhir;

/// <summary>An Observation or one of its components: the facts that look for it and what it says. Used again for the next one.</summary>
internal sealed class Measurement
{
    public List<Fact> Facts { get; } = [];

    public WrittenValue Value { get; } = new();

    public void Clear()
    {
        Facts.Clear();
        Value.Clear();
    }
}
