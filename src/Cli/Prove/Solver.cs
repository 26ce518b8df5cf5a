using System.Diagnostics;
using System.Globalization;
using BackSignal.Engine.Proofs;

namespace BackSignal.Cli.Prove;

/// <summary>A solver of SMT-LIB 2.6 as a process: a script goes in, an answer comes out.</summary>
internal sealed class Solver(string program, int seconds)
{
    /// <summary>How each solver is told to read standard input, to make models and to give up in time.</summary>
    private IReadOnlyList<string> Arguments =>
        Path.GetFileName(program) switch
        {
            "cvc5" => ["--lang=smt2", "--produce-models", $"--tlimit={seconds * 1000}", "--incremental", "-"],
            _ => ["-smt2", "-in", $"-t:{seconds * 1000}"],
        };

    /// <summary>Asks the goal. A person comes with an answer of "sat" that should not have been.</summary>
    public Answer Ask(Goal goal)
    {
        using var process = Start();
        try
        {
            return Ask(process, goal);
        }
        catch (IOException)
        {
            // A solver that is out of time may close its input while it is being asked for the person.
            return new Answer("stopped", []);
        }
    }

    private static Answer Ask(Process process, Goal goal)
    {
        process.StandardInput.Write(goal.Script + "(check-sat)\n");
        process.StandardInput.Flush();
        var said = process.StandardOutput.ReadLine()?.Trim() ?? "nothing";
        if (said != "sat" || goal.IsPossible)
        {
            End(process);
            return new Answer(said, []);
        }

        Simplify(process, goal);
        process.StandardInput.Write($"(get-value ({string.Join(' ', goal.Names)}))\n(exit)\n");
        process.StandardInput.Close();
        var values = SolverValues.Read(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        return new Answer(said, goal.Read(values));
    }

    /// <summary>Leaves of the person only what the answer needs.</summary>
    private static void Simplify(Process process, Goal goal)
    {
        foreach (var term in goal.Simpler)
        {
            process.StandardInput.Write($"(push 1)\n(assert {term})\n(check-sat)\n");
            process.StandardInput.Flush();
            if (process.StandardOutput.ReadLine()?.Trim() != "sat")
            {
                process.StandardInput.Write("(pop 1)\n");
            }
        }

        process.StandardInput.Write("(check-sat)\n");
        process.StandardInput.Flush();
        process.StandardOutput.ReadLine();
    }

    /// <summary>A solver that has read the script and waits for questions.</summary>
    public SolverSession Open(string script) => new(Start(), script);

    /// <summary>The version the program states; throws when it is not there.</summary>
    public string Version()
    {
        using var process = Start(["--version"]);
        var line = process.StandardOutput.ReadLine() ?? "";
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return line.Trim();
    }

    private Process Start(IReadOnlyList<string>? arguments = null)
    {
        var start = new ProcessStartInfo(program, arguments ?? Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new IOException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"there is no solver '{program}'; install Debian's package z3 (or cvc5), or name one with --solver"
                ),
                e
            );
        }
    }

    private static void End(Process process)
    {
        process.StandardInput.Close();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }
}
