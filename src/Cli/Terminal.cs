using Spectre.Console;

namespace BackSignal.Cli;

/// <summary>Standard output: colours and the window's width on a terminal, plain and wide when piped.</summary>
internal static class Terminal
{
    private const int PipedWidth = 120;

    public static IAnsiConsole Out { get; } = Create();

    private static IAnsiConsole Create()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = PipedWidth;
        }

        return console;
    }
}
