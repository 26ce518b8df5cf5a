using System.Text.Json.Nodes;

namespace BackSignal.Sbom;

/// <summary>What restore wrote down about one project.</summary>
internal sealed class RestoredProject(JsonNode assets)
{
    private readonly PackageFolder _folder = new([.. assets["packageFolders"]!.AsObject().Select(entry => entry.Key)]);

    public static RestoredProject Read(string file) => new(JsonNode.Parse(File.ReadAllText(file))!);

    /// <summary>Every package of the project; those that go with it, of a project that is handed over, are marked.</summary>
    public IEnumerable<Package> Packages(bool isHandedOver)
    {
        var shipped = isHandedOver ? Shipped() : [];
        foreach (var (name, version, needs) in Libraries().Concat(RuntimePacks()))
        {
            var package =
                _folder.Find(name, version, needs)
                ?? throw new IOException($"{name} {version} is not in the package folder: run 'dotnet restore'");
            yield return package with
            {
                IsShipped = shipped.Contains(name),
            };
        }
    }

    private IEnumerable<(string Name, string Version, IReadOnlyList<string> Needs)> Libraries() =>
        assets["targets"]!
            .AsObject()
            .SelectMany(target => target.Value!.AsObject())
            .Where(library => (string?)library.Value!["type"] == "package")
            .GroupBy(library => library.Key, StringComparer.OrdinalIgnoreCase)
            .Select(library =>
                (
                    library.Key.Split('/')[0],
                    library.Key.Split('/')[1],
                    (IReadOnlyList<string>)
                        [
                            .. library
                                .SelectMany(target => Dependencies(target.Value!))
                                .Select(Resolved)
                                .Distinct(StringComparer.Ordinal)
                                .Order(StringComparer.Ordinal),
                        ]
                )
            );

    /// <summary>The runtime that a native or self-contained file takes in.</summary>
    private IEnumerable<(string Name, string Version, IReadOnlyList<string> Needs)> RuntimePacks() =>
        Frameworks()
            .SelectMany(framework => framework["downloadDependencies"]?.AsArray() ?? [])
            .Select(pack => ((string)pack!["name"]!, ((string)pack["version"]!).Trim('[', ']').Split(',')[0]))
            .Distinct()
            .Where(pack => !Libraries().Any(library => library.Name == pack.Item1))
            .Select(pack => (pack.Item1, pack.Item2, (IReadOnlyList<string>)[]));

    /// <summary>Names of what a user of the project gets: not analyzers, compilers and what only they need.</summary>
    private HashSet<string> Shipped()
    {
        var open = new Queue<string>(
            Frameworks()
                .SelectMany(framework => framework["dependencies"]?.AsObject() ?? [])
                .Where(dependency => (string?)dependency.Value!["suppressParent"] != "All")
                .Select(dependency => dependency.Key)
                .Concat(Projects())
        );
        var shipped = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (open.TryDequeue(out var name))
        {
            if (shipped.Add(name))
            {
                foreach (var needed in Named(name).SelectMany(library => Dependencies(library.Value!)))
                {
                    open.Enqueue(needed);
                }
            }
        }

        var frameworks = Frameworks()
            .SelectMany(framework => framework["frameworkReferences"]?.AsObject() ?? [])
            .Select(reference => reference.Key + ".Runtime.")
            .ToList();
        shipped.UnionWith(
            RuntimePacks()
                .Select(pack => pack.Name)
                .Where(name => frameworks.Any(known => name.StartsWith(known, StringComparison.Ordinal)))
        );
        return shipped;
    }

    private IEnumerable<JsonNode> Frameworks() =>
        assets["project"]!["frameworks"]!.AsObject().Select(framework => framework.Value!);

    private IEnumerable<string> Projects() =>
        assets["libraries"]!
            .AsObject()
            .Where(library => (string?)library.Value!["type"] == "project")
            .Select(library => library.Key.Split('/')[0]);

    private IEnumerable<KeyValuePair<string, JsonNode?>> Named(string name) =>
        assets["targets"]!
            .AsObject()
            .SelectMany(target => target.Value!.AsObject())
            .Where(library => library.Key.StartsWith(name + "/", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Dependencies(JsonNode library) =>
        library["dependencies"]?.AsObject().Select(dependency => dependency.Key) ?? [];

    private string Resolved(string name) =>
        Named(name).Select(library => Package.PurlOf(library.Key.Split('/')[0], library.Key.Split('/')[1])).First();
}
