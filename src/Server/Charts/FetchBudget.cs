namespace BackSignal.Server.Charts;

/// <summary>What one call may fetch, all its searches together.</summary>
internal sealed class FetchBudget(int bytes, int pages)
{
    private int _bytes = bytes;
    private int _pages = pages;

    /// <summary>Bytes still allowed.</summary>
    public int Bytes => Math.Max(0, Volatile.Read(ref _bytes));

    /// <summary>Takes one request; false when there have been enough.</summary>
    public bool TakePage() => Interlocked.Decrement(ref _pages) >= 0;

    /// <summary>Takes what was read; false when it was too much.</summary>
    public bool TakeBytes(int count) => Interlocked.Add(ref _bytes, -count) >= 0;
}
