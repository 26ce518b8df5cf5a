using BackSignal.Engine;
using BackSignal.Records;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Results;

/// <summary>One assessment and all that its resources have to say beside it: of whom, when, on what request.</summary>
/// <param name="Assessment">What was found.</param>
/// <param name="Orders">The medicines of the record, checked against the same person.</param>
/// <param name="Record">The record it was made from.</param>
/// <param name="At">The instant it holds at, and was made.</param>
/// <param name="Canonicals">Where definitions stand.</param>
/// <param name="Product">The version of the program.</param>
public sealed record Occasion(
    Assessment Assessment,
    IReadOnlyList<OrderView> Orders,
    PatientRecord Record,
    DateTimeOffset At,
    Canonicals Canonicals,
    string Product
)
{
    /// <summary>By what the caller knows the request; null when they gave nothing.</summary>
    public string? Request { get; init; }

    /// <summary>Resources of the input that came without an id of their own and are handed back, so that references find them.</summary>
    public IReadOnlyList<Resource> Echoed { get; init; } = [];

    /// <summary>Reads, assesses and checks the orders of a record.</summary>
    public static Occasion Of(PatientRecord record, DateTimeOffset at, Canonicals canonicals, string product) =>
        new(Assess.Report(FactsOf.Record(record, at)), OrdersOf.TakenNow(record, at), record, at, canonicals, product);

    internal Knowledge Knowledge => Assessment.Facts.Knowledge;
}
