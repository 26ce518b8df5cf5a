using System.Text.RegularExpressions;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Results;

/// <summary>A reference to a resource of the input by the name the reader gave it ("Observation/tmp-1").</summary>
internal static partial class SourceReference
{
    /// <summary>Null when the name is none that a server would know, such as that of a resource without id.</summary>
    public static ResourceReference? Of(string source) =>
        Name().Match(source) is { Success: true } name
            ? new ResourceReference(source) { Type = name.Groups["type"].Value }
            : null;

    [GeneratedRegex("^(?<type>[A-Z][A-Za-z]+)/[A-Za-z0-9._-]{1,64}$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
