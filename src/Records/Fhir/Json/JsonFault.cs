using System.Text;
using System.Text.Json;

namespace BackSignal.Records.Fhir.Json;

/// <summary>Inputs that cannot be read at all: where it went wrong and what to do. What stood there is never repeated.</summary>
internal static class JsonFault
{
    private const string Cure = "send FHIR R4 as JSON: a Bundle, one resource, or one resource per line";

    /// <summary>The input without byte order mark, valid UTF-8 and not empty.</summary>
    public static ReadOnlySpan<byte> Checked(ReadOnlySpan<byte> utf8)
    {
        utf8 = WithoutMark(utf8);
        if (!System.Text.Unicode.Utf8.IsValid(utf8))
        {
            var offset = FirstInvalid(utf8);
            throw new RecordException(
                $"{Place(utf8, offset)}: the text is not UTF-8; save or send it as UTF-8 and try again"
            );
        }

        if (utf8.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw new RecordException($"The input is empty; {Cure}");
        }

        return utf8;
    }

    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    public static RecordException Of(ReadOnlySpan<byte> utf8, JsonException fault)
    {
        var offset = Offset(utf8, fault);
        var isCutOff = utf8[offset..].Trim(" \t\r\n"u8).IsEmpty;
        var isDeep = fault.Message.Contains("depth of 64", StringComparison.Ordinal);
        var what = (isCutOff, isDeep) switch
        {
            (_, true) =>
                "objects and lists are nested more than 64 deep, as in no medical record; send the resources themselves",
            (true, _) => "the JSON breaks off before its end; send the whole of it",
            _ => $"this is not JSON; {Cure}",
        };
        return new RecordException($"{Place(utf8, offset)}: {what}");
    }

    public static RecordException NotFhir(ReadOnlySpan<byte> utf8, int offset, string what) =>
        new($"{Place(utf8, offset)}: {what}; {Cure}");

    private static string Place(ReadOnlySpan<byte> utf8, int offset) =>
        $"Line {utf8[..offset].Count((byte)'\n') + 1}, byte {offset}";

    private static int Offset(ReadOnlySpan<byte> utf8, JsonException fault)
    {
        var offset = 0L;
        for (var line = fault.LineNumber ?? 0; line > 0; line--)
        {
            offset += utf8[(int)offset..].IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(utf8.Length, offset + (fault.BytePositionInLine ?? 0));
    }

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        var offset = 0;
        while (
            offset < utf8.Length
            && Rune.DecodeFromUtf8(utf8[offset..], out _, out var length) == System.Buffers.OperationStatus.Done
        )
        {
            offset += length;
        }

        return offset;
    }
}
