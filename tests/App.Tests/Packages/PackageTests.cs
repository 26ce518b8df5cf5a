using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace BackSignal.App.Tests.Packages;

/// <summary>The packages as somebody gets them, and the example of docs/packages.md run with nothing but them.</summary>
public sealed class PackageTests : IDisposable
{
    private static readonly string[] Ids = ["BackSignal.Engine", "BackSignal.Fhir", "BackSignal.Records"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("packages-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void They_say_what_they_are_and_the_example_runs_on_them()
    {
        var feed = Place("feed");
        // The configuration these tests were built in is built already.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Name;
        Dotnet(RealKnowledge.Root, "pack", "BackSignal.slnx", "--no-build", "-c", configuration, "-o", feed);
        var packed = Directory.GetFiles(feed, "*.nupkg").Order(StringComparer.Ordinal).ToList();

        Assert.Equal(Ids.Select(id => $"{id}.0.1.0.nupkg"), packed.Select(Path.GetFileName));
        Assert.All(packed, Check);
        Assert.StartsWith("HospitalNow, knowledge ", Example(feed), StringComparison.Ordinal);
        Assert.Contains(
            "\"resourceType\":\"Bundle\"",
            File.ReadAllText(Place("result.json")),
            StringComparison.Ordinal
        );
    }

    private static void Check(string file)
    {
        using var package = ZipFile.OpenRead(file);
        var names = package.Entries.Select(entry => entry.FullName).ToList();
        var id = Path.GetFileName(file).Replace(".0.1.0.nupkg", "", StringComparison.Ordinal);
        Assert.Contains($"lib/net10.0/{id}.dll", names);
        Assert.Contains($"lib/net10.0/{id}.xml", names);
        Assert.Contains("packages.md", names);
        Assert.True(File.Exists(Path.ChangeExtension(file, ".snupkg")));

        using var specification = package.GetEntry(id + ".nuspec")!.Open();
        var told = XDocument.Load(specification).Root!.Elements().Single().Elements().ToList();
        Assert.Equal("Apache-2.0", told.Single(part => part.Name.LocalName == "license").Value);
        Assert.True(told.Single(part => part.Name.LocalName == "description").Value.Length > 50);
        // No address that nobody has registered.
        Assert.DoesNotContain(told, part => part.Name.LocalName == "projectUrl");
        Assert.All(told.Where(part => part.Name.LocalName == "repository"), part => Assert.Null(part.Attribute("url")));
        Assert.DoesNotContain("Meziantou", string.Concat(told), StringComparison.Ordinal);
    }

    /// <summary>Restored from the folder and from what this machine has restored before; no network is needed.</summary>
    private string Example(string feed)
    {
        File.WriteAllText(Place("Example.csproj"), Block("xml"));
        File.WriteAllText(Place("Program.cs"), Block("csharp"));
        File.WriteAllText(
            Place("nuget.config"),
            $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="{feed}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="restored" value="{RestoredBefore()}" /></fallbackPackageFolders>
            </configuration>
            """
        );
        Dotnet(_folder.FullName, "build", "Example.csproj", "-o", Place("out"));
        var sample = Path.Combine(RealKnowledge.Root, "samples", "fever-day-9-of-docetaxel.json");
        return Dotnet(_folder.FullName, Path.Combine("out", "Example.dll"), sample, Place("result.json"));
    }

    private static string Block(string language)
    {
        var page = File.ReadAllText(Path.Combine(RealKnowledge.Root, "docs", "packages.md"));
        var block = Regex.Match(page, $"```{language}\n(.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(1));
        Assert.True(block.Success, $"docs/packages.md has no {language} block");
        return block.Groups[1].Value;
    }

    /// <summary>Where restore put the packages of these tests.</summary>
    private static string RestoredBefore()
    {
        var assets = File.ReadAllText(
            Path.Combine(RealKnowledge.Root, "artifacts", "obj", "App.Tests", "project.assets.json")
        );
        using var document = System.Text.Json.JsonDocument.Parse(assets);
        return document.RootElement.GetProperty("packageFolders").EnumerateObject().First().Name;
    }

    private string Place(string name) => Path.Combine(_folder.FullName, name);

    private string Dotnet(string where, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = where,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (where == _folder.FullName)
        {
            // Nothing is left outside the temporary folder, and a package of the same version restored earlier is not taken instead.
            start.Environment["NUGET_PACKAGES"] = Place("restored");
            start.Environment["DOTNET_CLI_HOME"] = Place("home");
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{output}\n{errors.Result}");
        return output;
    }
}
