namespace BackSignal.Engine.Reading;

/// <summary>The release of the knowledge that is compiled into Engine, read once when first asked for.</summary>
public static class CompiledIn
{
    private static readonly Lazy<byte[]> Bytes = new(Read);
    private static readonly Lazy<Knowledge> Whole = new(() => Snapshot.Read(Bytes.Value));
    private static readonly Lazy<IReadOnlyList<KnowledgeCase>> AllCases = new(() =>
        Snapshot.ReadCases(Bytes.Value, Whole.Value)
    );
    private static readonly Lazy<IReadOnlyList<SeedSentence>> Sentences = new(() => Snapshot.ReadSeed(Bytes.Value));

    public static Knowledge Knowledge => Whole.Value;

    /// <summary>Its files, to be read with a site's file over them.</summary>
    public static Edition Edition => Edition.OfSnapshot(Bytes.Value);

    /// <summary>The worked cases beside its rules.</summary>
    public static IReadOnlyList<KnowledgeCase> Cases => AllCases.Value;

    /// <summary>The same cases for the release with a site's file over it.</summary>
    public static IReadOnlyList<KnowledgeCase> CasesFor(Knowledge knowledge) =>
        ReferenceEquals(knowledge, Whole.Value) ? Cases : Snapshot.ReadCases(Bytes.Value, knowledge);

    /// <summary>What makes each sentence of the article work.</summary>
    public static IReadOnlyList<SeedSentence> Seed => Sentences.Value;

    private static byte[] Read()
    {
        using var stream = typeof(CompiledIn).Assembly.GetManifestResourceStream("knowledge.snapshot")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
