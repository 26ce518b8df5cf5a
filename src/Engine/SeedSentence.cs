namespace BackSignal.Engine;

/// <summary>One sentence of the article the product starts from: its number, the hash of its text, what it says in our words, and what makes it work.</summary>
/// <param name="Number">Its place in the article, from 1.</param>
/// <param name="Section">The heading it stands under.</param>
/// <param name="Hash">First 16 hexadecimal digits of the SHA-256 of its text; the text itself is not ours.</param>
/// <param name="Says">Our paraphrase.</param>
/// <param name="Works">The knowledge files that make it work.</param>
/// <param name="Cases">Cases that show it, as "file: case name".</param>
/// <param name="Correction">What the evidence says instead, where it differs; null otherwise.</param>
public sealed record SeedSentence(
    int Number,
    string Section,
    string Hash,
    string Says,
    IReadOnlyList<string> Works,
    IReadOnlyList<string> Cases,
    string? Correction
);
