namespace BackSignal.Bench.Fuzzing;

/// <summary>Where bytes of others come in.</summary>
internal enum Door
{
    /// <summary>A FHIR R4 Bundle.</summary>
    Bundle,

    /// <summary>Resources, one a line.</summary>
    Lines,

    /// <summary>One resource.</summary>
    Resource,

    /// <summary>Answers to the form of BackSignal.</summary>
    Answers,

    /// <summary>BackSignal's own JSON.</summary>
    Own,

    /// <summary>A call of a hook, with its prefetch and drafts.</summary>
    Hook,

    /// <summary>What became of a card.</summary>
    Feedback,

    /// <summary>A call of $assess.</summary>
    Assess,
}
