namespace BackSignal.Bench.Fuzzing;

/// <summary>One of several, and what a piece of JSON becomes by it.</summary>
internal static class Chance
{
    public static T Of<T>(this Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    public static void Shuffle<T>(this Random random, List<T>? list)
    {
        if (list is not null)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list));
        }
    }

    public static void RemoveAt<T>(this List<T> list, int least, Random random)
    {
        if (list.Count > least)
        {
            list.RemoveAt(random.Next(least, list.Count));
        }
    }

    public static void Put(this Piece piece, string json) => piece.Take(Piece.Written(json));

    public static int Depth(this Piece piece)
    {
        var depth = 0;
        for (var at = piece; at is not null; depth++)
        {
            at =
                at.Items is [var item, ..] ? item
                : at.Members is [var member, ..] ? member.Value
                : null;
        }

        return depth;
    }
}
