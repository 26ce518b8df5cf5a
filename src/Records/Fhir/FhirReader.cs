using System.Text.Json;
using BackSignal.Records.Fhir.Json;

namespace BackSignal.Records.Fhir;

/// <summary>
/// Reads what FHIR R4 says of one patient: a Bundle, a single resource or resources one per line, as UTF-8 JSON. Takes only what facts look
/// for. What cannot be read becomes a note; an input that cannot be read at all, or holds two patients, throws.
/// </summary>
public static class FhirReader
{
    /// <summary>No name of FHIR and no code is longer.</summary>
    private const int LongestWord = 256;

    /// <summary>The record in the input; order of resources and properties does not matter.</summary>
    /// <exception cref="RecordException">Names place and cure, never what stood there.</exception>
    public static PatientRecord Read(ReadOnlySpan<byte> utf8, RecordIndex index, TimeZoneInfo zone) =>
        Take(utf8, new Intake(index, zone)).ToRecord();

    /// <summary>The medicines that the input orders or is about to order, drafts included, each beside what its Medication says of it.</summary>
    /// <exception cref="RecordException">Names place and cure, never what stood there.</exception>
    public static IReadOnlyList<DraftOrder> ReadOrders(ReadOnlySpan<byte> utf8, RecordIndex index, TimeZoneInfo zone) =>
        Take(utf8, new Intake(index, zone) { TakesDrafts = true }).ToOrders();

    private static Intake Take(ReadOnlySpan<byte> utf8, Intake intake)
    {
        utf8 = JsonFault.Checked(utf8);
        Span<char> scratch = stackalloc char[LongestWord];
        var walk = new JsonWalk(utf8, scratch, intake.Doubts, intake.Words);
        try
        {
            while (walk.Next())
            {
                if (!walk.IsObject)
                {
                    throw JsonFault.NotFhir(utf8, walk.Offset, "a resource is an object");
                }

                if (walk.Ahead("resourceType") is null)
                {
                    throw JsonFault.NotFhir(utf8, walk.Offset, "the object has no 'resourceType'");
                }

                ResourceReader.Read(ref walk, intake);
            }
        }
        catch (JsonException fault)
        {
            throw JsonFault.Of(utf8, fault);
        }

        return intake;
    }

    /// <summary>Whether the input begins with an object that says its resource type.</summary>
    public static bool LooksLikeFhir(ReadOnlySpan<byte> utf8)
    {
        try
        {
            Span<char> scratch = stackalloc char[LongestWord];
            var walk = new JsonWalk(JsonFault.WithoutMark(utf8), scratch, new Doubts(), new WordPool());
            return walk.Next() && walk.IsObject && walk.Ahead("resourceType") is not null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
