using System.Globalization;
using System.Text;

namespace BackSignal.Bench.Fuzzing;

/// <summary>Ways in which a record that was good goes wrong. Each changes one thing; a trial does one to three of them.</summary>
internal static class Damage
{
    public static readonly (string Kind, Action<Piece, Random> Do)[] OfTree =
    [
        (
            "missing",
            (root, random) => At(root, random, piece => piece.Members is { Count: > 0 }).Members?.RemoveAt(0, random)
        ),
        ("duplicated", Duplicate),
        ("renamed", Rename),
        ("wrong type", WrongType),
        ("number", (root, random) => At(root, random, piece => IsNumber(piece.Leaf)).Put(random.Of(OddValues.Numbers))),
        (
            "date",
            (root, random) => At(root, random, piece => IsDate(piece.Leaf)).Put($"\"{random.Of(OddValues.Dates)}\"")
        ),
        ("text", (root, random) => At(root, random, piece => piece.IsText).Put($"\"{random.Of(OddValues.Texts)}\"")),
        (
            "long text",
            (root, random) =>
                At(root, random, piece => piece.IsText).Put($"\"{new string('x', 1 << random.Next(6, 17))}\"")
        ),
        ("reference", Refer),
        ("contained", (root, random) => AddTo(root, random, "contained", random.Of(OddValues.Contained))),
        (
            "modifier",
            (root, random) =>
                AddTo(
                    root,
                    random,
                    "modifierExtension",
                    random.Of(["[]", "[{\"url\":\"urn:x\",\"valueBoolean\":true}]", "null"])
                )
        ),
        ("deep", Deepen),
        ("many", Multiply),
        ("moved", (root, random) => At(root, random, _ => true).Take(At(root, random, piece => piece != root).Clone())),
        (
            "shuffled",
            (root, random) => random.Shuffle(At(root, random, piece => piece.Members is { Count: > 1 }).Members)
        ),
    ];

    public static readonly (string Kind, Func<byte[], Random, byte[]> Do)[] OfBytes =
    [
        ("truncated", (bytes, random) => bytes[..random.Next(bytes.Length)]),
        ("flipped", Flip),
        (
            "not UTF-8",
            (bytes, random) =>
                Insert(
                    bytes,
                    random,
                    random.Of(new byte[][] { [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF8], [0xE2, 0x28] })
                )
        ),
        (
            "mark",
            (bytes, random) => random.Next(2) == 0 ? [.. "\uFEFF"u8, .. bytes] : Insert(bytes, random, [.. "\uFEFF"u8])
        ),
        (
            "comment",
            (bytes, random) =>
                Insert(
                    bytes,
                    random,
                    Piece.Raw(
                        random.Of([
                            "/*x*/",
                            "//x\n",
                            "#x\n",
                            "<!-- -->",
                            ",",
                            ",,",
                            "'",
                            "\\",
                            "\0",
                            "\n",
                            "{",
                            "}",
                            "]",
                        ])
                    )
                )
        ),
        ("joined", (bytes, random) => [.. bytes, .. Piece.Raw(random.Of(["", "\n", "\r\n", " ", ","])), .. bytes]),
        ("spliced", Splice),
    ];

    private static void WrongType(Piece root, Random random) =>
        At(root, random, _ => true).Put(random.Of(OddValues.Any));

    /// <summary>Another kind of value than the one that stands there, and not null, which is as good as nothing; gives what stood there and what does.</summary>
    public static string OtherKind(Piece root, Random random)
    {
        var place = At(root, random, piece => piece != root);
        var before = Encoding.UTF8.GetString(place.Bytes());
        string[] kinds = place switch
        {
            { Members: not null } => ["7", "\"x\"", "true", "[]", "[{}]"],
            { Items: not null } => ["7", "\"x\"", "true", "{}"],
            { IsText: true } => ["7", "true", "{}", "[\"x\"]"],
            _ => ["\"x\"", "{}", "[7]"],
        };
        place.Put(random.Of(kinds));
        return $"{before} became {Encoding.UTF8.GetString(place.Leaf!)}";
    }

    private static void Duplicate(Piece root, Random random)
    {
        if (At(root, random, piece => piece.Members is { Count: > 0 }).Members is { Count: > 0 } members)
        {
            var (name, value) = members[random.Next(members.Count)];
            var again = random.Next(2) == 0 ? value.Clone() : Piece.Written(random.Of(OddValues.Any));
            members.Insert(random.Next(members.Count + 1), (name, again));
        }
    }

    private static void Rename(Piece root, Random random)
    {
        if (At(root, random, piece => piece.Members is { Count: > 0 }).Members is { Count: > 0 } members)
        {
            var at = random.Next(members.Count);
            members[at] = (Piece.Raw($"\"{random.Of(OddValues.Names)}\""), members[at].Value);
        }
    }

    private static void Refer(Piece root, Random random)
    {
        var place = At(root, random, piece => piece.Member("reference") is not null);
        var to = Piece.Written($"\"{random.Of(OddValues.References)}\"");
        if (place.Member("reference") is { } reference)
        {
            reference.Take(to);
        }
        else
        {
            AddTo(
                root,
                random,
                random.Of(["subject", "medicationReference", "partOf", "basedOn"]),
                $"{{\"reference\":\"{random.Of(OddValues.References)}\"}}"
            );
        }
    }

    private static void Deepen(Piece root, Random random)
    {
        var place = At(root, random, _ => true);
        var inner = place.Clone();
        var name = Piece.Text(random.Of(["item", "contained", "entry", "answer", "extension", "resource", "x"]));
        for (var depth = random.Next(40) == 0 ? random.Next(5_000) : random.Next(1, 80); depth > 0; depth--)
        {
            inner = random.Next(2) == 0 ? new Piece { Items = [inner] } : new Piece { Members = [(name, inner)] };
        }

        // Thousands deep is more than a recursion bears that writes it; then only the opening brackets are.
        place.Take(inner.Depth() < 1_000 ? inner : Piece.Written(new string('[', inner.Depth())));
    }

    private static void Multiply(Piece root, Random random)
    {
        if (At(root, random, piece => piece.Items is { Count: > 0 }).Items is { Count: > 0 } items)
        {
            var item = items[random.Next(items.Count)];
            var most = random.Next(20) == 0 ? 2_000 : 40;
            for (var count = random.Next(most); count > 0; count--)
            {
                var again = item.Clone();
                again.Member("id")?.Put($"\"many-{count.ToString(CultureInfo.InvariantCulture)}\"");
                again.Member("resource")?.Member("id")?.Put($"\"many-{count.ToString(CultureInfo.InvariantCulture)}\"");
                items.Add(again);
            }
        }
    }

    private static void AddTo(Piece root, Random random, string name, string json)
    {
        var members = At(root, random, piece => piece.Members is not null).Members;
        members?.Insert(random.Next(members.Count + 1), (Piece.Text(name), Piece.Written(json)));
    }

    private static byte[] Flip(byte[] bytes, Random random)
    {
        var changed = (byte[])bytes.Clone();
        for (var count = random.Next(1, 4); count > 0 && changed.Length > 0; count--)
        {
            changed[random.Next(changed.Length)] = (byte)(
                random.Next(2) == 0 ? random.Next(32, 127) : random.Next(256)
            );
        }

        return changed;
    }

    private static byte[] Insert(byte[] bytes, Random random, byte[] what)
    {
        var at = random.Next(bytes.Length + 1);
        return [.. bytes[..at], .. what, .. bytes[at..]];
    }

    private static byte[] Splice(byte[] bytes, Random random)
    {
        var (from, length) = (random.Next(bytes.Length), random.Next(1, 200));
        return Insert(bytes, random, bytes[from..Math.Min(bytes.Length, from + length)]);
    }

    /// <summary>A piece at random among those meant, or among all when there is none.</summary>
    private static Piece At(Piece root, Random random, Predicate<Piece> isMeant)
    {
        var all = new List<Piece>();
        root.AddTo(all);
        return all.FindAll(isMeant) is { Count: > 0 } meant ? random.Of(meant) : random.Of(all);
    }

    private static bool IsNumber(byte[]? leaf) => leaf is [(>= (byte)'0' and <= (byte)'9') or (byte)'-', ..];

    private static bool IsDate(byte[]? leaf) =>
        leaf
            is [
                (byte)'"',
                (byte)'1'
                or (byte)'2',
                (>= (byte)'0' and <= (byte)'9'),
                (>= (byte)'0' and <= (byte)'9'),
                _,
                (byte)'-'
                or (byte)'"',
                ..,
            ];
}
