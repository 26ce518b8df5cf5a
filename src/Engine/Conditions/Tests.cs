namespace BackSignal.Engine.Conditions;

/// <summary>The tests of one fact, three-valued.</summary>
internal static class Tests
{
    /// <summary>Whether the choice is one of <paramref name="values"/> for all, some or none of what it may be.</summary>
    public static Truth OneOf(ulong possible, ulong values)
    {
        var inside = possible & values;
        if (inside == 0)
        {
            return Truth.False;
        }

        return inside == possible ? Truth.True : Truth.Unknown;
    }

    /// <summary>Whether the interval lies in <c>from..to</c> wholly, partly or not at all.</summary>
    public static Truth Within(long low, long high, long from, long to)
    {
        if (high < from || low > to)
        {
            return Truth.False;
        }

        return low >= from && high <= to ? Truth.True : Truth.Unknown;
    }

    /// <summary>Whether a count between <paramref name="certain"/> and <paramref name="possible"/> reaches the needed one.</summary>
    public static Truth Counted(int certain, int possible, int needed)
    {
        if (certain >= needed)
        {
            return Truth.True;
        }

        return possible >= needed ? Truth.Unknown : Truth.False;
    }
}
