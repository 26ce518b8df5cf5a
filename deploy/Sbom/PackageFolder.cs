using System.Xml.Linq;

namespace BackSignal.Sbom;

/// <summary>The folders into which packages were restored.</summary>
internal sealed class PackageFolder(IReadOnlyList<string> folders)
{
    public Package? Find(string name, string version, IReadOnlyList<string> needs)
    {
        // Restore writes names in lower case.
        var id = name.ToLowerInvariant();
        var place = folders
            .Select(folder => Path.Combine(folder, id, version.ToLowerInvariant()))
            .FirstOrDefault(Directory.Exists);
        if (place is null)
        {
            return null;
        }

        var hash = Path.Combine(place, $"{id}.{version.ToLowerInvariant()}.nupkg.sha512");
        return new Package(
            name,
            version,
            LicenceOf(Path.Combine(place, id + ".nuspec")),
            File.Exists(hash) ? Convert.ToHexStringLower(Convert.FromBase64String(File.ReadAllText(hash))) : null,
            needs
        );
    }

    private static string? LicenceOf(string specification)
    {
        var stated = XDocument.Load(specification).Root!.Elements().Single(part => part.Name.LocalName == "metadata");
        var licence = Part("license");
        return licence?.Attribute("type")?.Value switch
        {
            "expression" => licence.Value.Trim(),
            "file" => $"see {licence.Value.Trim()} in the package",
            _ => Part("licenseUrl")?.Value.Trim(),
        };

        XElement? Part(string name) => stated.Elements().FirstOrDefault(part => part.Name.LocalName == name);
    }
}
