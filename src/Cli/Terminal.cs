using Spectre.Console;

namespace BackSignal.Cli;

/// <summary>Standard output: colours and the window's width on a terminal, plain and wide when piped.</summary>
internal static class Terminal
{
    private const int PipedWidth = 120;

    public static IAnsiConsole Out { get; } = Create();

    private static IAnsiConsole Create()
    {
        if (!Console.IsOutputRedirected)
        {
            return AnsiConsole.Create(new AnsiConsoleSettings());
        }

        var lines = new PlainLines(Console.Out);
        var piped = AnsiConsole.Create(
            new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(lines) }
        );
        piped.Profile.Width = PipedWidth;
        return piped;
    }
}
