using System.Text.Json.Nodes;
using System.Xml.Linq;
using BackSignal.Sbom;

namespace BackSignal.App.Tests.Safety;

/// <summary>The software bill of materials of this build.</summary>
public class BillTests
{
    private static readonly JsonObject Written = Bill.Of(RealKnowledge.Root);

    private static readonly Dictionary<string, JsonNode> Components = Written["components"]!
        .AsArray()
        .ToDictionary(component => $"{component!["name"]} {component["version"]}", component => component!);

    /// <summary>Every package the project names itself, as it is pinned.</summary>
    public static TheoryData<string> Direct =>
        [
            .. XDocument
                .Load(Path.Combine(RealKnowledge.Root, "Directory.Packages.props"))
                .Descendants()
                .Where(element => element.Name.LocalName is "PackageVersion" or "GlobalPackageReference")
                .Select(element => $"{element.Attribute("Include")!.Value} {element.Attribute("Version")!.Value}"),
        ];

    [Theory]
    [MemberData(nameof(Direct))]
    public void It_names_every_direct_package_with_version_licence_and_hash(string package)
    {
        var component = Components[package];

        Assert.NotEmpty(component["licenses"]!.AsArray());
        Assert.Equal(128, ((string)component["hashes"]![0]!["content"]!).Length);
        Assert.Equal("pkg:nuget/" + package.Replace(' ', '@'), (string?)component["purl"]);
    }

    [Theory]
    [InlineData("YamlDotNet", "required")]
    [InlineData("Spectre.Console.Ansi", "required")]
    [InlineData("Microsoft.NETCore.App.Runtime.NativeAOT.linux-x64", "required")]
    [InlineData("CsCheck", "excluded")]
    [InlineData("Meziantou.Analyzer", "excluded")]
    [InlineData("Microsoft.DotNet.ILCompiler", "excluded")]
    public void It_tells_what_is_handed_over_from_what_only_builds_or_tests(string name, string scope) =>
        Assert.Equal(scope, (string?)Components.Values.Single(c => (string?)c["name"] == name)["scope"]);

    [Fact]
    public void Whatever_a_component_needs_is_a_component()
    {
        var known = Components.Values.Select(component => (string)component["bom-ref"]!).ToHashSet();

        Assert.All(
            Written["dependencies"]!.AsArray().SelectMany(entry => entry!["dependsOn"]!.AsArray()),
            need => Assert.Contains((string)need!, known)
        );
    }

    [Fact]
    public void The_same_packages_give_the_same_bytes() =>
        Assert.Equal(Written.ToJsonString(), Bill.Of(RealKnowledge.Root).ToJsonString());

    [Fact]
    public void A_package_that_is_not_there_is_a_fault()
    {
        var assets = JsonNode.Parse(
            """
            {
              "packageFolders": { "nowhere": {} },
              "targets": { "net10.0": { "Ghost/1.0.0": { "type": "package" } } },
              "libraries": {},
              "project": { "frameworks": { "net10.0": {} } }
            }
            """
        )!;

        var fault = Assert.Throws<IOException>(() => new RestoredProject(assets).Packages(true).ToList());
        Assert.Contains("Ghost 1.0.0", fault.Message, StringComparison.Ordinal);
    }
}
