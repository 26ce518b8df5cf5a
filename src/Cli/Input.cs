using BackSignal.Records;

namespace BackSignal.Cli;

/// <summary>Bytes of a file, or of standard input for "-".</summary>
internal static class Input
{
    // One person's record; a population goes through bulk screening.
    private const long Largest = 512L * 1024 * 1024;

    public static byte[] Read(string path)
    {
        if (path == "-")
        {
            using var memory = new MemoryStream();
            Console.OpenStandardInput().CopyTo(memory);
            return memory.ToArray();
        }

        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new RecordException($"there is no file '{path}'; give a file, or - for standard input");
        }

        return file.Length <= Largest
            ? File.ReadAllBytes(path)
            : throw new RecordException($"'{path}' is larger than 512 MiB; give one person's record");
    }
}
