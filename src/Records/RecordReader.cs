using BackSignal.Records.Fhir;
using BackSignal.Records.Plain;

namespace BackSignal.Records;

/// <summary>Reads a record in whichever of the two forms it is: FHIR R4, or BackSignal's own JSON.</summary>
public static class RecordReader
{
    /// <summary>The record; throws <see cref="RecordException"/> when it cannot be read at all.</summary>
    public static PatientRecord Read(ReadOnlyMemory<byte> utf8, RecordIndex index, TimeZoneInfo zone)
    {
        var bytes = WithoutByteOrderMark(utf8);
        if (bytes.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            throw new RecordException("the input is empty; give a FHIR R4 Bundle or a BackSignal record as JSON");
        }

        return FhirReader.LooksLikeFhir(bytes.Span)
            ? FhirReader.Read(bytes.Span, index, zone)
            : PlainReader.Read(bytes, index, zone);
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
}
