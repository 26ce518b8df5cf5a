using System.Diagnostics;

namespace BackSignal.App.Tests.FhirApi;

/// <summary>Programs of others under tests/peers, run with Node. Without them a test is skipped with its reason, and fails where CI is true.</summary>
internal static class Peers
{
    private static readonly string Folder = Path.Combine(RealKnowledge.Root, "tests", "peers");

    /// <summary>Debian's; CHROMIUM names another.</summary>
    private static string Chromium => Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    public static void Need(bool browser = false)
    {
        var missing =
            !IsOnPath("node") ? "Node is not installed"
            : !Directory.Exists(Path.Combine(Folder, "node_modules")) ? "run 'npm ci' in tests/peers"
            : browser && !File.Exists(Chromium) ? "chromium is not installed"
            : null;
        if (missing is not null)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is not "true", missing);
            Assert.Fail(missing);
        }
    }

    /// <summary>What a program writes when it is given this; a failure shows the end of what it said of it.</summary>
    public static async Task<string> Run(string script, string input, CancellationToken cancel)
    {
        using var process = Start(script);
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var error = process.StandardError.ReadToEndAsync(cancel);
        await process.StandardInput.WriteAsync(input.AsMemory(), cancel);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancel);
        var said = await error;
        Assert.True(process.ExitCode == 0, said.Length > 2_000 ? said[^2_000..] : said);
        return await output;
    }

    /// <summary>A program that goes on until its input is closed.</summary>
    public static Process Start(string script)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(script);
        start.Environment["CHROMIUM"] = Chromium;
        return Process.Start(start)!;
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
