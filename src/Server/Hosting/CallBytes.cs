using System.Buffers;

namespace BackSignal.Server.Hosting;

/// <summary>
/// Bytes of one call, in a buffer that later calls use again: large ones made anew for each would keep the collector busy and the slowest
/// calls slow. Wiped when the call is over; nothing may look at them then.
/// </summary>
internal sealed class CallBytes : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(128 * 1024);
    private int _count;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _count);

    /// <summary>Room to write into, of at least so many bytes; told by <see cref="Add(int)"/> how many were written.</summary>
    public Memory<byte> Room(int least)
    {
        if (_bytes.Length - _count < least)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _bytes.Length, _count + least));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
            _bytes = larger;
        }

        return _bytes.AsMemory(_count);
    }

    public void Add(int count) => _count += count;

    public void Add(ReadOnlySpan<byte> more)
    {
        more.CopyTo(Room(more.Length).Span);
        _count += more.Length;
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
            (_bytes, _count) = ([], 0);
        }
    }
}
