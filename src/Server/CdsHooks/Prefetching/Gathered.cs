namespace BackSignal.Server.CdsHooks.Prefetching;

/// <summary>What is to be read about the patient of a call, and the keys that could not be had.</summary>
/// <param name="Resources">Each a resource or Bundle, as it came.</param>
/// <param name="Missing">Key and why, in words.</param>
internal sealed record Gathered(
    IReadOnlyList<ReadOnlyMemory<byte>> Resources,
    IReadOnlyList<(string Key, string Why)> Missing
)
{
    /// <summary>The resources one after the other, for the reader of records, begun by the patient of the context: everything must be of them.</summary>
    public ReadOnlyMemory<byte> AsLines(string patient)
    {
        var lines = new MemoryStream(Resources.Sum(resource => resource.Length + 1) + 128);
        lines.Write("{\"resourceType\":\"Patient\",\"id\":\""u8);
        lines.Write(System.Text.Encoding.ASCII.GetBytes(patient));
        lines.Write("\"}\n"u8);
        foreach (var resource in Resources)
        {
            lines.Write(resource.Span);
            lines.WriteByte((byte)'\n');
        }

        return lines.GetBuffer().AsMemory(0, (int)lines.Length);
    }
}
