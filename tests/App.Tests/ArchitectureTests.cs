using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace BackSignal.App.Tests;

public class ArchitectureTests
{
    private static readonly System.Reflection.Assembly Engine = typeof(BackSignal.Engine.Assess).Assembly;
    private static readonly System.Reflection.Assembly Records = typeof(BackSignal.Records.RecordReader).Assembly;
    private static readonly System.Reflection.Assembly Cli = System.Reflection.Assembly.Load("backsignal");

    private static readonly Architecture All = new ArchLoader().LoadAssemblies(Engine, Records, Cli).Build();

    /// <summary>Every arrow there may be between our assemblies.</summary>
    public static TheoryData<string, string[]> Arrows =>
        new()
        {
            { "BackSignal.Engine", [] },
            { "BackSignal.Records", ["BackSignal.Engine"] },
            { "backsignal", ["BackSignal.Engine", "BackSignal.Records"] },
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
            .Where(type => type.Namespace.FullName.StartsWith("BackSignal", StringComparison.Ordinal));

        Assert.DoesNotContain(all, type => forbidden.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)));
    }

    private static IEnumerable<IType> TypesOf(System.Reflection.Assembly assembly) =>
        All.Types.Where(type =>
            type.Assembly.Name.StartsWith(assembly.GetName().Name + ",", StringComparison.Ordinal)
            || type.Assembly.Name == assembly.GetName().Name
        );
}
