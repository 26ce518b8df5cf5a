namespace BackSignal.Engine;

/// <summary>Where a fact came from: the resource or answer, its date, and what it was about (a drug's name).</summary>
/// <param name="Source">The resource ("Observation/tmp-1") or "answer".</param>
/// <param name="Date">Its date as written in the record, ISO 8601; null when it has none.</param>
/// <param name="About">The thing itself when the fact is of a class: "docetaxel" for days since a taxane.</param>
public sealed record Origin(string Source, string? Date, string? About);
