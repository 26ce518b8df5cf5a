namespace BackSignal.Engine.Reading;

/// <summary>One fault of a knowledge folder: where it is, what is wrong and what would be right.</summary>
public sealed record Problem(string File, int Line, string Text)
{
    public override string ToString() => $"{File}:{Line}: {Text}";
}
