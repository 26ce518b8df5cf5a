using BackSignal.Fhir;
using BackSignal.Fhir.Results;
using BackSignal.Records;
using Hl7.Fhir.Model;

namespace BackSignal.Server.FhirApi;

/// <summary>$assess: what is sent of one person, read by the one reader of the house, as resources of an assessment.</summary>
internal sealed class AssessOperation(RecordIndex index, Canonicals canonicals, FhirApiSettings settings)
{
    private static readonly string Product = typeof(AssessOperation).Assembly.GetName().Version!.ToString(3);

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(settings.Zone);

    /// <summary>Throws <see cref="Refusal"/> for anything that cannot be assessed.</summary>
    public Bundle Run(ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        var request = AssessRequest.Read(body);
        var record = Record(request);
        var occasion = Occasion.Of(record, request.At ?? record.At ?? now, canonicals, Product) with
        {
            Request = request.Identifier,
            Echoed = request.Echoed,
        };
        if (request.Form == Bundle.BundleType.Transaction && SourceOfPatientIsUnknown(record))
        {
            throw Refusal.Unprocessable(
                "a transaction would store results of nobody; send the Patient with its id",
                request.Expression
            );
        }

        return ResultBundle.Of(occasion, request.Form);
    }

    private PatientRecord Record(AssessRequest request)
    {
        try
        {
            return RecordReader.Read(request.Resources, index, request.Zone ?? _zone);
        }
        catch (RecordException fault)
        {
            throw Refusal.Unprocessable(fault.Message, request.Expression);
        }
    }

    private static bool SourceOfPatientIsUnknown(PatientRecord record) =>
        !record.PatientSource.StartsWith("Patient/", StringComparison.Ordinal);
}
