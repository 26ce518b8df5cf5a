namespace BackSignal.Engine.Reading;

/// <summary>knowledge/release.yaml: the version, and the limits that belong to no single file.</summary>
/// <param name="Version">The release.</param>
/// <param name="ExclusionValidMinutes">How long a clinician's exclusion of a cause counts (MON16).</param>
/// <param name="AnswersAreHistoryAfterMinutes">After this an answer says nothing about now, not even a warning.</param>
/// <param name="ObservationsAreHistoryAfterMinutes">The same for a measurement.</param>
/// <param name="AmberHours">Hours in which an amber is answered, in the treatment window and outside it; null when not stated.</param>
internal sealed record Release(
    string Version,
    long ExclusionValidMinutes,
    long AnswersAreHistoryAfterMinutes,
    long ObservationsAreHistoryAfterMinutes,
    (int InTreatment, int Otherwise)? AmberHours
);
