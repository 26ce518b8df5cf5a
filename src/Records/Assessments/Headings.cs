namespace BackSignal.Records.Assessments;

/// <summary>The parts of an assessment as a clinician reads them, named the same wherever it is shown.</summary>
public static class Headings
{
    public const string Why = "Why";
    public const string MustBeExcluded = "Must be excluded";
    public const string Causes = "What it may be, best fit first (this never lowers the level)";
    public const string NoCause = "Nothing points to one cause yet.";
    public const string Options = "Options, checked against this person";
    public const string NoOptions = "None at this level: what to do now stands above.";
    public const string NotToDo = "What not to do, or not before more is known";
    public const string Open = "Still to ask, what can change most first";
    public const string Tests = "Tests and records";
    public const string Doubts = "Not read, or read with a doubt (unknown is never no)";
    public const string Missing = "Parts of the record that could not be read (unknown is never no)";
    public const string NoLevel = "No level: the record is incomplete";
    public const string NotTold = "What could not be read may matter, so nothing is said of how urgent this is.";
    public const string Note = "Note for hand-over";
    public const string NoteUse = "One click selects all of it, to be copied.";
    public const string Draft = "Draft, unsigned.";
    public const string Sources = "Sources";
}
