using System.Text.Json;

namespace BackSignal.Records.Plain;

/// <summary>The file as written; every list may be left out.</summary>
internal sealed record PlainRecord
{
    /// <summary>What the file is about, for people.</summary>
    public string? Description { get; init; }

    public string? At { get; init; }

    public string? Zone { get; init; }

    public PlainPatient? Patient { get; init; }

    /// <summary>Fact id to value; the value is now unless it carries "at".</summary>
    public Dictionary<string, JsonElement>? Answers { get; init; }

    public IReadOnlyList<PlainObservation>? Observations { get; init; }

    public IReadOnlyList<PlainDose>? Doses { get; init; }

    public IReadOnlyList<PlainMedicine>? Medicines { get; init; }

    public IReadOnlyList<PlainCode>? Conditions { get; init; }

    public IReadOnlyList<PlainCode>? Procedures { get; init; }

    public IReadOnlyList<PlainReport>? Reports { get; init; }

    public IReadOnlyList<PlainJudgement>? Judgements { get; init; }
}
