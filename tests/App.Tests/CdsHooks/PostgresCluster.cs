using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace BackSignal.App.Tests.CdsHooks;

/// <summary>A PostgreSQL of its own in a temporary folder, on loopback. Where it is not installed the test fails and says what to install.</summary>
public sealed class PostgresCluster : IAsyncLifetime
{
    private const string User = "backsignal";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("postgres-");
    private Process? _server;

    public string Connection { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var bin = Bin();
        var data = Path.Combine(_folder.FullName, "data");
        var port = FreePort();
        if (IsRoot)
        {
            // PostgreSQL refuses to run as root; its package brings a user for it.
            await Run("chown", "postgres", _folder.FullName);
        }

        await Run([
            .. As("postgres"),
            Path.Combine(bin, "initdb"),
            "-D",
            data,
            "-U",
            User,
            "--auth=trust",
            "--no-sync",
        ]);
        _server = Started([
            .. As("postgres"),
            Path.Combine(bin, "postgres"),
            "-D",
            data,
            "-h",
            "127.0.0.1",
            "-p",
            port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "-k",
            _folder.FullName,
            "-c",
            "fsync=off",
        ]);
        Connection = $"Host=127.0.0.1;Port={port};Username={User};Database=postgres";
        await Ready();
    }

    public async ValueTask DisposeAsync()
    {
        Npgsql.NpgsqlConnection.ClearAllPools();
        if (_server is { HasExited: false })
        {
            var pid = await File.ReadAllLinesAsync(Path.Combine(_folder.FullName, "data", "postmaster.pid"));
            await Run("kill", "-INT", pid[0].Trim());
            await _server.WaitForExitAsync();
        }

        _server?.Dispose();
        _folder.Delete(recursive: true);
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static string[] As(string user) => IsRoot ? ["runuser", "-u", user, "--"] : [];

    private static string Bin() =>
        Directory.Exists("/usr/lib/postgresql")
        && Directory
            .EnumerateDirectories("/usr/lib/postgresql")
            .Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
            .Order(StringComparer.Ordinal)
            .LastOrDefault()
            is { } found
            ? found
            : throw new InvalidOperationException("PostgreSQL is not installed: apt-get install postgresql");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task Ready()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await using var connection = new Npgsql.NpgsqlConnection(Connection);
                await connection.OpenAsync();
                return;
            }
            catch (Npgsql.NpgsqlException) when (tries < 100 && _server is { HasExited: false })
            {
                await Task.Delay(100);
            }
        }
    }

    private static async Task Run(params string[] command)
    {
        using var process = Started(command);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command[0]} ended with {process.ExitCode}");
        }
    }

    private static Process Started(string[] command)
    {
        var start = new ProcessStartInfo(command[0])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in command.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
