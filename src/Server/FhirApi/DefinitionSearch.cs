using BackSignal.Fhir.Definitions;
using Hl7.Fhir.Model;
using Microsoft.AspNetCore.WebUtilities;

namespace BackSignal.Server.FhirApi;

/// <summary>Reading and searching what is published.</summary>
internal sealed class DefinitionSearch(Published published)
{
    private const int UsualPage = 20;
    private const int LargestPage = 100;

    /// <summary>The types there are, in the order of the statement of capabilities.</summary>
    public IReadOnlyList<string> Types { get; } = [.. published.All.Select(resource => resource.TypeName).Distinct()];

    /// <summary>What can be searched by; everything else is not looked at, as FHIR allows.</summary>
    public static IReadOnlyList<(string Name, SearchParamType Type)> Parameters { get; } =
    [
        ("_id", SearchParamType.Token),
        ("url", SearchParamType.Uri),
        ("version", SearchParamType.Token),
        ("name", SearchParamType.String),
        ("title", SearchParamType.String),
        ("status", SearchParamType.Token),
    ];

    public Resource Read(string type, string id) =>
        published.Find(type, id)
        ?? throw Refusal.NotFound("there is no such definition; search its type for what there is");

    /// <summary>One page of those that match every parameter, with links to itself and to the next.</summary>
    public Bundle Page(string type, IQueryCollection query, string address)
    {
        if (!Types.Contains(type, StringComparer.Ordinal))
        {
            throw Refusal.NotFound("no resources of this type are published; GET metadata lists those that are");
        }

        var asked = Parameters
            .Select(parameter => (parameter.Name, Value: query[parameter.Name].ToString()))
            .Where(asked => asked.Value.Length > 0)
            .ToList();
        var found = published
            .All.Where(resource =>
                resource.TypeName == type && asked.TrueForAll(by => Matches(resource, by.Name, by.Value))
            )
            .ToList();
        var count = Math.Min(Number(query, "_count") ?? UsualPage, LargestPage);
        var offset = Number(query, "_offset") ?? 0;
        var bundle = new Bundle { Type = Bundle.BundleType.Searchset, Total = found.Count };
        bundle.Link.Add(Link("self", offset));
        if (count > 0 && offset + count < found.Count)
        {
            bundle.Link.Add(Link("next", offset + count));
        }

        bundle.Entry.AddRange(
            found
                .Skip(offset)
                .Take(count)
                .Select(resource => new Bundle.EntryComponent
                {
                    FullUrl = $"{address}/{resource.TypeName}/{resource.Id}",
                    Resource = resource,
                    Search = new Bundle.SearchComponent { Mode = Bundle.SearchEntryMode.Match },
                })
        );
        return bundle;

        Bundle.LinkComponent Link(string relation, int from) =>
            new()
            {
                Relation = relation,
                Url = QueryHelpers.AddQueryString(
                    $"{address}/{type}",
                    asked
                        .Append(("_count", count.ToString(System.Globalization.CultureInfo.InvariantCulture)))
                        .Append(("_offset", from.ToString(System.Globalization.CultureInfo.InvariantCulture)))
                        .Select(pair => KeyValuePair.Create(pair.Item1, (string?)pair.Item2))
                ),
            };
    }

    private static int? Number(IQueryCollection query, string name)
    {
        var text = query[name].ToString();
        return text.Length == 0 ? null
            : int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number is >= 0 and < 1_000_000
                ? number
            : throw Refusal.Invalid($"{name} is no number from 0 up; write it as {name}=20", null);
    }

    /// <summary>Texts match from their beginning whatever the case; an address may carry its version.</summary>
    private static bool Matches(Resource resource, string name, string value)
    {
        if (name == "_id")
        {
            return value.Split(',').Contains(resource.Id, StringComparer.Ordinal);
        }

        var written = resource.TryGetValue(name, out var element) ? (element as PrimitiveType)?.ToString() : null;
        return name switch
        {
            "url" when value.Split('|') is [var url, var version] => written == url
                && resource.TryGetValue("version", out var own)
                && own.ToString() == version,
            "name" or "title" => written?.StartsWith(value, StringComparison.OrdinalIgnoreCase) == true,
            _ => written == value,
        };
    }
}
