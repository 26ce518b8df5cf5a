using BackSignal.Engine;

namespace BackSignal.Records.Fhir.Values;

/// <summary>A value as a resource writes it, before it is known what the fact can hold.</summary>
internal sealed class WrittenValue
{
    public ValueKind Kind { get; private set; }

    /// <summary>The property it stood in, for notes.</summary>
    public string Field { get; private set; } = "value";

    public Measure Number { get; private set; }

    /// <summary>The upper end of a range, of which <see cref="Number"/> is the lower.</summary>
    public Measure Upper { get; private set; }

    public bool Flag { get; private set; }

    public Concept? Coded { get; private set; }

    public string? Text { get; private set; }

    /// <summary>Why there is no value, as a code of data-absent-reason.</summary>
    public string? Absent { get; set; }

    public void Clear() => (Kind, Absent, Coded, Text) = (ValueKind.None, null, null, null);

    public void Be(Measure number, string field) =>
        (Kind, Number, Field) = (number.Number is null ? Kind : ValueKind.Number, number, field);

    public void Be(Measure lower, Measure upper, string field) =>
        (Kind, Number, Upper, Field) = (ValueKind.Range, lower, upper, field);

    public void Be(bool? flag, string field) =>
        (Kind, Flag, Field) = (flag is null ? Kind : ValueKind.Flag, flag ?? false, field);

    public void Be(Concept coded, string field) => (Kind, Coded, Field) = (ValueKind.Coded, coded, field);

    public void Be(string? text, string field) =>
        (Kind, Text, Field) = (text is null ? Kind : ValueKind.Text, text, field);

    /// <summary>A plain number whose unit the form showed: that of the fact.</summary>
    public void InUnitOf(Fact fact)
    {
        if (Kind == ValueKind.Number && Number is { Unit: null, Code: null } && fact.Unit is { } unit)
        {
            Number = Number with { Code = unit };
        }
    }

    public void BeOther(string field) => (Kind, Field) = (ValueKind.Other, field);
}
