using System.Text.Json;
using BackSignal.Records.Fhir.Json;

namespace BackSignal.Records.Plain;

/// <summary>
/// BackSignal's own small JSON: who, when, answers, observations, doses, medicines, conditions, procedures, earlier reports. Its JSON
/// Schema is generated from the vocabulary (<see cref="PlainSchema"/>). What cannot be read is noted with place and cure.
/// </summary>
public static class PlainReader
{
    /// <summary>The record of one person; throws <see cref="RecordException"/> when the input is no such record.</summary>
    public static PatientRecord Read(ReadOnlyMemory<byte> utf8, RecordIndex index, TimeZoneInfo zone)
    {
        PlainRecord? plain;
        try
        {
            plain = JsonSerializer.Deserialize(JsonFault.Checked(utf8.Span), PlainJson.Default.PlainRecord);
        }
        catch (JsonException e)
        {
            throw new RecordException(
                $"line {e.LineNumber + 1}, {e.Path}: not a BackSignal record: {Cure(e.Message)} Give a FHIR R4 Bundle, or JSON as 'backsignal schema' describes it",
                e
            );
        }

        if (plain is null)
        {
            throw new RecordException("the record is null; give an object with 'answers'");
        }

        var record = new PatientRecord(index.Knowledge, zone);
        Person(plain, record);
        new PlainEvents(plain, record, index).Read();
        return record;
    }

    private static string Cure(string message)
    {
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    private static void Person(PlainRecord plain, PatientRecord record)
    {
        if (plain.Zone is { } zone)
        {
            record.Zone = TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
                ? found
                : throw new RecordException($"$.zone: '{zone}' is no time zone; write it as Europe/London");
        }

        if (plain.At is { } at)
        {
            record.At =
                Moment.Parse(at, record.Zone) is { } moment && moment.Earliest == moment.Latest
                    ? moment.Earliest
                    : throw new RecordException("$.at: must be a date and time such as 2026-11-25T09:30:00+00:00");
        }

        if (plain.Patient is not { } patient)
        {
            return;
        }

        record.Sex = patient.Sex;
        record.Age = patient.Age;
        if (patient.Born is { } born)
        {
            record.Born = Moment.Parse(born, record.Zone);
            if (record.Born is null)
            {
                record.Note("$.patient.born: is no date; write it as 1961-04-02. The age is not known");
            }
        }
    }
}
