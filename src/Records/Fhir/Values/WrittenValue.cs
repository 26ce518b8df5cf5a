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

    public void Be(Measure number, string field)
    {
        if (Take(number.Number is null ? ValueKind.None : ValueKind.Number, field))
        {
            Number = number;
        }
    }

    public void Be(Measure lower, Measure upper, string field)
    {
        if (Take(ValueKind.Range, field))
        {
            (Number, Upper) = (lower, upper);
        }
    }

    public void Be(bool? flag, string field)
    {
        if (Take(flag is null ? ValueKind.None : ValueKind.Flag, field))
        {
            Flag = flag!.Value;
        }
    }

    public void Be(Concept coded, string field)
    {
        if (Take(ValueKind.Coded, field))
        {
            Coded = coded;
        }
    }

    public void Be(string? text, string field)
    {
        if (Take(text is null ? ValueKind.None : ValueKind.Text, field))
        {
            Text = text;
        }
    }

    /// <summary>A plain number whose unit the form showed: that of the fact.</summary>
    public void InUnitOf(Fact fact)
    {
        if (Kind == ValueKind.Number && Number is { Unit: null, Code: null } && fact.Unit is { } unit)
        {
            Number = Number with { Code = unit };
        }
    }

    public void BeOther(string field) => (Kind, Field) = (ValueKind.Other, field);

    /// <summary>Whether it is the value from now on; of two nobody can tell which counts, so that neither does.</summary>
    private bool Take(ValueKind kind, string field)
    {
        if (kind != ValueKind.None && Kind != ValueKind.None)
        {
            BeOther("its value, given twice,");
            return false;
        }

        (Kind, Field) = kind == ValueKind.None ? (Kind, Field) : (kind, field);
        return kind != ValueKind.None;
    }
}
