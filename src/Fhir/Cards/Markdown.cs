using System.Text;

namespace BackSignal.Fhir.Cards;

/// <summary>The detail of a card: paragraphs and lists. Texts are escaped here and nowhere else: an order's own words may be anything.</summary>
internal sealed class Markdown
{
    private readonly StringBuilder _text = new();

    public Markdown Heading(string text) => Paragraph($"**{Plain(text)}**");

    public Markdown Line(string text) => Paragraph(Plain(text));

    /// <summary>An item with a strong word before it.</summary>
    public Markdown Item(string text, string? strong = null)
    {
        _text.Append("- ").Append(strong is null ? "" : $"**{Plain(strong)}:** ").Append(Plain(text)).Append('\n');
        return this;
    }

    /// <summary>More about the item above.</summary>
    public Markdown Below(string text)
    {
        _text.Append("  - ").Append(Plain(text)).Append('\n');
        return this;
    }

    public override string ToString() => _text.ToString().Trim();

    private Markdown Paragraph(string markdown)
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }

        _text.Append(markdown).Append("\n\n");
        return this;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            plain = letter switch
            {
                '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '~' or '#' or '!' => plain
                    .Append('\\')
                    .Append(letter),
                _ => plain.Append(char.IsControl(letter) ? ' ' : letter),
            };
        }

        return plain.ToString();
    }
}
