namespace BackSignal.Records;

/// <summary>A record that cannot be read at all; the message names the place and the cure.</summary>
public sealed class RecordException : Exception
{
    public RecordException(string message)
        : base(message) { }

    public RecordException(string message, Exception inner)
        : base(message, inner) { }
}
