using BackSignal.Engine;

namespace BackSignal.Records.Fhir.Values;

/// <summary>From a written value to the value of a fact. Nothing is guessed: what does not fit is refused with the reason.</summary>
internal static class ValueOf
{
    /// <summary>The value; null when nothing is said, or, with a problem, when it cannot be read. A problem beside a value is a doubt.</summary>
    public static FactValue? Fact(Fact fact, WrittenValue value, out string? problem)
    {
        problem = null;
        if (value.Kind == ValueKind.None)
        {
            return AbsentReason.IsAskedUnknown(value.Absent) ? fact.NotSure : null;
        }

        if (IsNotKnown(value))
        {
            return fact.NotSure;
        }

        var read = fact.IsChoice ? Choice(fact, value) : NumberValue.Of(fact, value, out problem);
        if (read is null)
        {
            problem ??= $"{fact.Name}: {value.Field} is not {Expected(fact)}; not read, correct it in the record";
        }

        return read;
    }

    private static bool IsNotKnown(WrittenValue value) =>
        value.Kind switch
        {
            ValueKind.Coded => value.Coded!.Codings.Exists(YesNo.IsNotKnown) || YesNo.IsNotKnown(value.Coded.Text),
            ValueKind.Text => YesNo.IsNotKnown(value.Text),
            _ => false,
        };

    private static FactValue? Choice(Fact fact, WrittenValue value)
    {
        var bit = value.Kind switch
        {
            ValueKind.Flag => Bit(fact, value.Flag),
            ValueKind.Text => Bit(fact, value.Text!) ?? Bit(fact, YesNo.Of(value.Text)),
            ValueKind.Coded => Bit(fact, value.Coded!),
            _ => null,
        };
        return bit is null ? null : FactValue.Choice(bit.Value);
    }

    private static ulong? Bit(Fact fact, bool? isYes) => isYes is { } yes ? fact.Bit(yes ? "yes" : "no") : null;

    /// <summary>The choice of that id, or that is said in those words.</summary>
    private static ulong? Bit(Fact fact, string words)
    {
        var plain = words.Trim();
        for (var i = 0; i < fact.Values.Count; i++)
        {
            var (id, says, label) = fact.Values[i];
            if (Is(plain, id) || Is(plain, says) || Is(plain, label))
            {
                return 1UL << i;
            }
        }

        return null;
    }

    private static ulong? Bit(Fact fact, Concept concept) =>
        concept
            .Codings.Select(coding =>
                (coding.Code is null ? null : fact.Bit(coding.Code)) ?? Bit(fact, YesNo.Of(coding))
            )
            .FirstOrDefault(bit => bit is not null)
        ?? concept
            .Words.Select(words => Bit(fact, words) ?? Bit(fact, YesNo.Of(words)))
            .FirstOrDefault(bit => bit is not null);

    private static bool Is(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string Expected(Fact fact) =>
        fact.IsChoice
            ? "one of " + string.Join(", ", fact.Values.Select(choice => choice.Id))
            : "a number" + (fact.Unit is null or "1" ? "" : " in " + fact.Unit);
}
