namespace BackSignal.Server.Charts;

/// <summary>What a client made of one prefetch template.</summary>
internal enum LookKind
{
    /// <summary>It did not send the key: it chose not to, or could not.</summary>
    Absent,

    /// <summary>It sent null: it looked and has no data.</summary>
    NoData,

    /// <summary>A Bundle without entries: it looked and found nothing.</summary>
    Empty,

    /// <summary>An OperationOutcome, or what is no resource: it tried and failed.</summary>
    Failed,

    /// <summary>One page of several; the rest is elsewhere.</summary>
    Page,

    /// <summary>All of it.</summary>
    Whole,
}
