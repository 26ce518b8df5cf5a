namespace BackSignal.Engine;

/// <summary>What can be done with a truth.</summary>
public static class Truths
{
    /// <summary>Not: true and false change places, unknown stays.</summary>
    public static Truth Mirror(this Truth truth) => (Truth)((byte)Truth.True - (byte)truth);
}
