namespace BackSignal.Sbom;

/// <summary>One restored package.</summary>
/// <param name="Name">As its publisher writes it.</param>
/// <param name="Version">The version that was restored.</param>
/// <param name="Licence">SPDX identifier or expression, else the file or address the package names; null when it states none.</param>
/// <param name="Sha512">Hash of the package file, hexadecimal; null when the package folder does not keep it.</param>
/// <param name="Needs">The packages it asks for, as purls in order.</param>
internal sealed record Package(
    string Name,
    string Version,
    string? Licence,
    string? Sha512,
    IReadOnlyList<string> Needs
)
{
    /// <summary>Part of what is handed over, not only of building and testing it.</summary>
    public bool IsShipped { get; init; }

    public string Purl => PurlOf(Name, Version);

    public static string PurlOf(string name, string version) => $"pkg:nuget/{name}@{version}";
}
