using Spectre.Console;

namespace BackSignal.Cli;

/// <summary>Headings, lines and indented items on a console; every text is escaped here and nowhere else.</summary>
internal sealed class Sheet(IAnsiConsole console)
{
    public IAnsiConsole Console => console;

    public void Heading(string text)
    {
        Blank();
        console.MarkupLine($"[bold underline]{Markup.Escape(text)}[/]");
    }

    public void Line(string text, string? style = null) => Item("", text, style, 0);

    /// <summary>An item with a mark before it; long text goes on under its own start.</summary>
    public void Item(string mark, string text, string? style = null, int indent = 2)
    {
        var grid = new Grid { Expand = false };
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(indent, 0, 0, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(mark.Length == 0 ? 0 : 1, 0, 0, 0) });
        var escaped = Markup.Escape(text);
        grid.AddRow(new Markup(Markup.Escape(mark)), new Markup(style is null ? escaped : $"[{style}]{escaped}[/]"));
        console.Write(grid);
    }

    public void Blank() => console.WriteLine();
}
