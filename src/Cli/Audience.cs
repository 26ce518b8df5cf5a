namespace BackSignal.Cli;

/// <summary>Whose words an assessment is told in.</summary>
internal enum Audience
{
    Clinician,
    Nurse,
    Patient,
}
