using System.Globalization;
using System.Text.Json;
using BackSignal.Engine;

namespace BackSignal.Records.Plain;

/// <summary>A JSON value as a value of a fact: "yes", true, 7, ["a","b"], "38.2 Cel", "36.5..37.2 Cel", "never", "not-sure", null.</summary>
internal static class PlainValue
{
    public static FactValue? Read(Fact fact, JsonElement value, string? unit, string? comparator, out string? reason)
    {
        try
        {
            return Understood(fact, value, unit, comparator, out reason);
        }
        catch (InvalidOperationException)
        {
            // Half a character written as an escape is no text.
            return Refuse(fact, value, out reason);
        }
    }

    private static FactValue? Understood(
        Fact fact,
        JsonElement value,
        string? unit,
        string? comparator,
        out string? reason
    )
    {
        reason = null;
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
            case JsonValueKind.String when value.GetString() is "not-sure" or "not sure":
                return fact.NotSure;
            case JsonValueKind.Number when !fact.IsChoice:
                return value.TryGetDecimal(out var number)
                    ? Quantity.Read(fact, number, unit ?? Implied(fact), comparator, out reason)
                    : Refuse(fact, value, out reason);
            case JsonValueKind.String when !fact.IsChoice:
                return Number(fact, value.GetString()!, unit, comparator, out reason)
                    ?? (reason is null ? Refuse(fact, value, out reason) : null);
            case JsonValueKind.True
            or JsonValueKind.False
            or JsonValueKind.String
            or JsonValueKind.Array when fact.IsChoice:
                return Choice(fact, value) ?? Refuse(fact, value, out reason);
            default:
                return Refuse(fact, value, out reason);
        }
    }

    /// <summary>Days and hours are what their name says; every other number says its unit.</summary>
    private static string? Implied(Fact fact) => fact.IsAge ? fact.Unit : null;

    private static FactValue? Choice(Fact fact, JsonElement value)
    {
        ulong bits = 0;
        foreach (var item in value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value })
        {
            var text = item.ValueKind switch
            {
                JsonValueKind.True => "yes",
                JsonValueKind.False => "no",
                JsonValueKind.String => item.GetString()!,
                _ => "",
            };
            if (fact.Bit(text) is not { } bit)
            {
                return null;
            }

            bits |= bit;
        }

        return bits == 0 ? null : FactValue.Choice(bits);
    }

    private static FactValue? Number(Fact fact, string text, string? unit, string? comparator, out string? reason)
    {
        reason = null;
        if (text == "never" && fact.IsAge)
        {
            return FactValue.Exactly(Amount.Never);
        }

        var parts = text.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0)
        {
            return null;
        }

        var written = parts.Length == 2 ? parts[1] : unit ?? Implied(fact);
        var bounds = parts[0].Split("..");
        if (bounds.Length > 2 || Amount.Parse(bounds[0]) is not { } low || Amount.Parse(bounds[^1]) is not { } high)
        {
            return null;
        }

        var first = Quantity.Read(fact, low, written, comparator, out reason);
        if (bounds.Length == 1 || first is null)
        {
            return first;
        }

        var second = Quantity.Read(fact, high, written, null, out reason);
        return second is { } upper && upper.High >= first.Value.Low
            ? FactValue.Between(first.Value.Low, upper.High)
            : null;
    }

    private static FactValue? Refuse(Fact fact, JsonElement value, out string? reason)
    {
        var text = value.GetRawText();
        var shown = text.Length <= 40 ? text : text[..40] + "…";
        var expected = fact.IsChoice
            ? ValueText.Choices(fact) + " or not-sure"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"a number in {(fact.Unit is null ? "plain digits" : fact.Unit)}, within {ValueText.Range(fact)}, or not-sure"
            );
        reason = $"{shown} is no value of '{fact.Id}'; it can be {expected}. It is taken as not known";
        return null;
    }
}
