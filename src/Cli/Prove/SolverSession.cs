using System.Diagnostics;

namespace BackSignal.Cli.Prove;

/// <summary>A solver that has read a script and answers questions about it, each forgotten before the next.</summary>
internal sealed class SolverSession : IDisposable
{
    private readonly Process _process;

    public SolverSession(Process process, string script)
    {
        _process = process;
        _process.StandardInput.Write(script);
    }

    /// <summary>What the solver says of the script with these assertions.</summary>
    public string Ask(params IEnumerable<string> assertions)
    {
        _process.StandardInput.Write($"(push 1)\n{string.Join('\n', assertions)}\n(check-sat)\n(pop 1)\n");
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine()?.Trim() ?? "nothing";
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.StandardOutput.ReadToEnd();
        _process.WaitForExit();
        _process.Dispose();
    }
}
