namespace BackSignal.Engine.Rules;

/// <summary>Text shared by all results, by folder-relative key: "levels/today/patient".</summary>
public sealed class Wording(
    IReadOnlyDictionary<string, string> texts,
    IReadOnlyDictionary<string, IReadOnlyList<Citation>> citations
)
{
    /// <summary>Every text by its key.</summary>
    public IReadOnlyDictionary<string, string> Texts => texts;

    /// <summary>The citations of every file and section.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Citation>> Citations => citations;

    /// <summary>The text with this key; null when there is none.</summary>
    public string? Find(string key) => texts.GetValueOrDefault(key);

    /// <summary>The text with this key, or the key itself in brackets, so that a missing text is seen.</summary>
    public string this[string key] => Find(key) ?? $"[{key}]";
}
