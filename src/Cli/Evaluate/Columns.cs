using System.Text;

namespace BackSignal.Cli.Evaluate;

/// <summary>A Markdown table whose columns stand under each other, so that it reads in a terminal too.</summary>
internal sealed class Columns(params string[] heads)
{
    private readonly List<string[]> _rows = [];

    public void Row(params IReadOnlyList<string> cells) => _rows.Add([.. cells]);

    public void AppendTo(StringBuilder page)
    {
        var widths = heads.Select((head, i) => _rows.Select(row => row[i].Length).Append(head.Length).Max()).ToList();
        Line(heads);
        page.Append('|').AppendJoin('|', widths.Select(width => new string('-', width + 2))).Append("|\n");
        foreach (var row in _rows)
        {
            Line(row);
        }

        void Line(string[] cells) =>
            page.Append("| ")
                .AppendJoin(" | ", cells.Zip(widths, (cell, width) => cell.PadRight(width)))
                .Append(" |\n");
    }
}
