namespace BackSignal.Cli.Evaluate;

/// <summary>How a whole patient is read before it is scored.</summary>
internal enum Reading
{
    /// <summary>The report was broken off: what was not said was not asked.</summary>
    Stated,

    /// <summary>The report was completed by the conversation.</summary>
    Answered,

    /// <summary>The conversation began with nothing but the record.</summary>
    EmptyForm,
}
