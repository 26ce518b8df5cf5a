namespace BackSignal.Engine;

/// <summary>What a fact can hold. Everything but a choice is a number.</summary>
public enum FactType : byte
{
    /// <summary>One of a closed list of values; yes-no is the list no, yes.</summary>
    Choice,

    /// <summary>A quantity in the fact's UCUM unit.</summary>
    Number,

    /// <summary>A plain number without unit (a score, a number of times, years).</summary>
    Count,

    /// <summary>Calendar days of the patient since or until something, or never.</summary>
    Days,

    /// <summary>Elapsed hours since or until something, or never.</summary>
    Hours,
}
