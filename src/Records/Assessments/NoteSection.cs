namespace BackSignal.Records.Assessments;

/// <summary>One part of a note: its title and its lines, each what is so or (to do) what is to be done.</summary>
public sealed record NoteSection(string Title, IReadOnlyList<NoteLine> Lines);
