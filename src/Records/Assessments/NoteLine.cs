namespace BackSignal.Records.Assessments;

/// <summary>One line of a note.</summary>
public sealed record NoteLine(string Text, bool IsToDo = false);
