using BackSignal.Server.Hosting;

namespace BackSignal.Server.Charts;

/// <summary>What is to be read about the patient of a call, and the keys that could not be had.</summary>
/// <param name="Resources">Each a resource or Bundle, as it came.</param>
/// <param name="Missing">Key and why, in words.</param>
internal sealed record Gathered(
    IReadOnlyList<ReadOnlyMemory<byte>> Resources,
    IReadOnlyList<(string Key, string Why)> Missing
)
{
    /// <summary>The resources one after the other, for the reader of records, begun by the patient of the context: everything must be of them.</summary>
    public CallBytes AsLines(string patient)
    {
        var lines = new CallBytes();
        lines.Add("{\"resourceType\":\"Patient\",\"id\":\""u8);
        lines.Add(System.Text.Encoding.ASCII.GetBytes(patient));
        lines.Add("\"}\n"u8);
        foreach (var resource in Resources)
        {
            lines.Add(resource.Span);
            lines.Add("\n"u8);
        }

        return lines;
    }
}
