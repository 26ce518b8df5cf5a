using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace BackSignal.App.Tests;

public class ArchitectureTests
{
    private static readonly System.Reflection.Assembly Engine = typeof(BackSignal.Engine.Assess).Assembly;
    private static readonly System.Reflection.Assembly Records = typeof(BackSignal.Records.RecordReader).Assembly;
    private static readonly System.Reflection.Assembly Cli = System.Reflection.Assembly.Load("backsignal");
    private static readonly System.Reflection.Assembly Fhir = typeof(BackSignal.Fhir.Cards.Card).Assembly;
    private static readonly System.Reflection.Assembly Server = typeof(BackSignal.Server.Storage.ClinicDb).Assembly;

    private static readonly Architecture All = new ArchLoader()
        .LoadAssemblies(Engine, Records, Cli, Fhir, Server)
        .Build();

    /// <summary>Every arrow there may be between our assemblies.</summary>
    public static TheoryData<string, string[]> Arrows =>
        new()
        {
            { "BackSignal.Engine", [] },
            { "BackSignal.Records", ["BackSignal.Engine"] },
            { "backsignal", ["BackSignal.Engine", "BackSignal.Records"] },
            { "BackSignal.Fhir", ["BackSignal.Engine", "BackSignal.Records"] },
            { "BackSignal.Server", ["BackSignal.Engine", "BackSignal.Fhir", "BackSignal.Records"] },
        };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void No_assembly_knows_more_than_its_arrows_allow(string assembly, string[] allowed)
    {
        var known = System
            .Reflection.Assembly.Load(assembly)
            .GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => name.StartsWith("BackSignal", StringComparison.OrdinalIgnoreCase));

        Assert.Equal(allowed, known.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_the_reading_folder_of_the_engine_knows_yaml()
    {
        var users = TypesOf(Engine)
            .Where(type =>
                type.Dependencies.Any(d => d.Target.FullName.StartsWith("YamlDotNet", StringComparison.Ordinal))
            )
            .ToList();

        Assert.NotEmpty(users);
        Assert.All(users, type => Assert.Equal("BackSignal.Engine.Reading", type.Namespace.FullName));
    }

    [Theory]
    [InlineData("System.Text.Json.JsonDocument", "BackSignal.Records.Fhir")]
    [InlineData("System.Text.Json.Nodes", "BackSignal.Records")]
    [InlineData("System.Console", "BackSignal.Records")]
    [InlineData("System.IO.File", "BackSignal.Records")]
    [InlineData("System.Net", "BackSignal")]
    public void What_a_namespace_must_not_touch(string forbidden, string from)
    {
        var inside = TypesOf(Engine)
            .Concat(TypesOf(Records))
            .Where(type => type.Namespace.FullName.StartsWith(from, StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(inside);
        Assert.DoesNotContain(
            inside,
            type => type.Dependencies.Any(d => d.Target.FullName.StartsWith(forbidden, StringComparison.Ordinal))
        );
    }

    /// <summary>What a folder of the server may know of the others: a feature is a folder that can be deleted.</summary>
    public static TheoryData<string, string[]> Folders =>
        new()
        {
            { "CdsHooks", ["Charts", "Clients", "Hosting", "Storage"] },
            { "Charts", ["Hosting"] },
            { "Clients", ["Hosting", "Storage"] },
            { "FhirApi", ["Clients", "Hosting"] },
            { "Hosting", [] },
            { "SmartLaunch", ["Charts", "Clients", "Hosting"] },
            { "Storage", ["CdsHooks", "Clients"] },
        };

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_folder_of_the_server_knows_more_than_it_says(string folder, string[] allowed)
    {
        const string root = "BackSignal.Server.";
        var inside = TypesOf(Server).Where(type => In(type.Namespace.FullName, root + folder)).ToList();

        var known = inside
            .SelectMany(type => type.Dependencies.Select(dependency => dependency.Target.Namespace.FullName))
            .Where(name => name.StartsWith(root, StringComparison.Ordinal))
            .Select(name => name[root.Length..].Split('.')[0])
            .Distinct()
            .Where(name => name != folder);

        Assert.NotEmpty(inside);
        Assert.Empty(known.Except(allowed));
    }

    [Theory]
    [InlineData("BackSignal.Server.CdsHooks.Prefetching")]
    [InlineData("BackSignal.Server.Charts")]
    public void Records_are_fetched_without_a_document_model_of_fhir(string space)
    {
        var users = TypesOf(Server).Where(type => In(type.Namespace.FullName, space)).ToList();

        Assert.NotEmpty(users);
        Assert.DoesNotContain(
            users,
            type => type.Dependencies.Any(d => d.Target.FullName.StartsWith("Hl7.Fhir", StringComparison.Ordinal))
        );
    }

    private static bool In(string name, string space) =>
        name == space || name.StartsWith(space + ".", StringComparison.Ordinal);

    [Fact]
    public void Names_come_from_the_ward()
    {
        string[] forbidden =
        [
            "Manager",
            "Helper",
            "Util",
            "Utils",
            "Service",
            "Processor",
            "Impl",
            "Base",
            "Dto",
            "Data",
            "Info",
        ];
        var all = TypesOf(Engine)
            .Concat(TypesOf(Records))
            .Concat(TypesOf(Cli))
            .Concat(TypesOf(Fhir))
            .Concat(TypesOf(Server))
            .Where(type => type.Namespace.FullName.StartsWith("BackSignal", StringComparison.Ordinal));

        Assert.DoesNotContain(all, type => forbidden.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)));
    }

    private static IEnumerable<IType> TypesOf(System.Reflection.Assembly assembly) =>
        All.Types.Where(type =>
            type.Assembly.Name.StartsWith(assembly.GetName().Name + ",", StringComparison.Ordinal)
            || type.Assembly.Name == assembly.GetName().Name
        );
}
