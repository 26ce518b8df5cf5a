using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace BackSignal.Sbom;

/// <summary>The software bill of materials, in CycloneDX 1.6: the same packages give the same bytes.</summary>
internal static class Bill
{
    /// <summary>The bill of the repository in this folder, which must be restored.</summary>
    public static JsonObject Of(string root)
    {
        var packages = Projects(root)
            .SelectMany(project => RestoredProject.Read(project.Assets).Packages(project.IsHandedOver))
            .GroupBy(package => package.Purl, StringComparer.Ordinal)
            .Select(same => same.First() with { IsShipped = same.Any(package => package.IsShipped) })
            .OrderBy(package => package.Purl, StringComparer.Ordinal)
            .ToList();
        return new JsonObject
        {
            ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject
            {
                ["lifecycles"] = new JsonArray(new JsonObject { ["phase"] = "build" }),
                ["component"] = new JsonObject
                {
                    ["type"] = "application",
                    ["bom-ref"] = "backsignal",
                    ["name"] = "BackSignal",
                    ["licenses"] = Licences("Apache-2.0"),
                },
            },
            ["components"] = new JsonArray([.. packages.Select(Component)]),
            ["dependencies"] = new JsonArray([
                Dependency("backsignal", packages.Where(package => package.IsShipped).Select(package => package.Purl)),
                .. packages.Select(package => Dependency(package.Purl, package.Needs)),
            ]),
        };
    }

    /// <summary>The projects of the solution; what stands below src/ is handed over.</summary>
    private static IEnumerable<(string Assets, bool IsHandedOver)> Projects(string root) =>
        XDocument
            .Load(Path.Combine(root, "BackSignal.slnx"))
            .Descendants("Project")
            .Select(project => project.Attribute("Path")!.Value)
            .Select(path =>
                (
                    Path.Combine(
                        root,
                        "artifacts",
                        "obj",
                        Path.GetFileNameWithoutExtension(path),
                        "project.assets.json"
                    ),
                    path.StartsWith("src/", StringComparison.Ordinal)
                )
            );

    private static JsonObject Component(Package package)
    {
        var component = new JsonObject
        {
            ["type"] = "library",
            ["bom-ref"] = package.Purl,
            ["name"] = package.Name,
            ["version"] = package.Version,
            ["scope"] = package.IsShipped ? "required" : "excluded",
            ["purl"] = package.Purl,
        };
        if (package.Sha512 is { } hash)
        {
            component["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = hash });
        }

        if (package.Licence is { } licence)
        {
            component["licenses"] = Licences(licence);
        }

        return component;
    }

    private static JsonArray Licences(string licence)
    {
        if (Uri.IsWellFormedUriString(licence, UriKind.Absolute))
        {
            return new(
                new JsonObject
                {
                    ["license"] = new JsonObject { ["name"] = licence, ["url"] = licence },
                }
            );
        }

        if (licence.StartsWith("see ", StringComparison.Ordinal))
        {
            return new(new JsonObject { ["license"] = new JsonObject { ["name"] = licence } });
        }

        return licence.Contains(' ', StringComparison.Ordinal)
            ? new(new JsonObject { ["expression"] = licence })
            : new(new JsonObject { ["license"] = new JsonObject { ["id"] = licence } });
    }

    private static JsonObject Dependency(string component, IEnumerable<string> needs) =>
        new() { ["ref"] = component, ["dependsOn"] = new JsonArray([.. needs.Select(need => JsonValue.Create(need))]) };
}
