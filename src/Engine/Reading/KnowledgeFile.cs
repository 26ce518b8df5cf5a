namespace BackSignal.Engine.Reading;

/// <summary>One knowledge file: its path below the folder ("red-flags/x.yaml", forward slashes) and its text.</summary>
public sealed record KnowledgeFile(string Path, string Text);
