namespace BackSignal.Bench.Fuzzing;

/// <summary>One input: by which door, what was done to it, its bytes. Made again from seed and number alone.</summary>
internal sealed record Trial(long Number, Door Door, string Kinds, byte[] Bytes)
{
    /// <summary>No body is longer than a server takes.</summary>
    private const int Longest = 4 * 1024 * 1024;

    public static Trial Of(Seeds seeds, int seed, long number)
    {
        var random = RandomOf(seed, number);
        var door = (Door)random.Next(8);
        var kinds = new List<string>();
        var bytes = door == Door.Lines ? Lines(seeds, random, kinds) : Damaged(seeds.Of(door, random), random, kinds);
        if (random.Next(3) == 0)
        {
            var (kind, change) = random.Of(Damage.OfBytes);
            kinds.Add(kind);
            bytes = bytes.Length > 0 ? change(bytes, random) : bytes;
        }

        return new Trial(number, door, string.Join(" + ", kinds), bytes.Length <= Longest ? bytes : bytes[..Longest]);
    }

    /// <summary>Where chance begins for an input; another beginning than that of its neighbours.</summary>
    public static Random RandomOf(int seed, long number) => new(unchecked((seed * 1_000_003) + (int)number));

    private static byte[] Damaged(Piece root, Random random, List<string> kinds)
    {
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var (kind, change) = random.Of(Damage.OfTree);
            kinds.Add(kind);
            change(root, random);
        }

        return root.Bytes();
    }

    private static byte[] Lines(Seeds seeds, Random random, List<string> kinds)
    {
        using var lines = new MemoryStream();
        foreach (var entry in seeds.Entries(random))
        {
            var resource = Seeds.Resource(entry);
            lines.Write(random.Next(3) == 0 ? Damaged(resource, random, kinds) : resource.Bytes());
            lines.WriteByte((byte)'\n');
        }

        return lines.ToArray();
    }
}
