namespace BackSignal.Server.SmartLaunch;

/// <summary>Things kept in memory for a while: bounded in number and in time, gone with the process.</summary>
internal sealed class Held<T>(int most, TimeProvider clock)
    where T : class
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, (T Value, DateTimeOffset Ends)> _held = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private DateTimeOffset _swept;

    /// <summary>False when there are too many; those that are there are never pushed out by new ones.</summary>
    public bool Put(string key, T value, TimeSpan life)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (now - _swept >= SweepEvery || _held.Count >= most)
            {
                _swept = now;
                foreach (var (old, _) in _held.Where(pair => pair.Value.Ends <= now).ToList())
                {
                    _held.Remove(old);
                }
            }

            return _held.Count < most && _held.TryAdd(key, (value, now + life));
        }
    }

    /// <summary>Null when it is not there any more.</summary>
    public T? Find(string key)
    {
        lock (_lock)
        {
            return _held.TryGetValue(key, out var found) && found.Ends > clock.GetUtcNow() ? found.Value : null;
        }
    }

    /// <summary>Finds it for the last time.</summary>
    public T? Take(string key)
    {
        lock (_lock)
        {
            return _held.Remove(key, out var found) && found.Ends > clock.GetUtcNow() ? found.Value : null;
        }
    }
}
