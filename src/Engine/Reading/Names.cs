using System.Globalization;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Reading;

/// <summary>What has been declared so far, and the problems found; handed from reader to reader.</summary>
internal sealed class Names(Problems problems)
{
    private readonly HashSet<string> _cited = [];

    public Problems Problems => problems;

    public Dictionary<string, Source> Sources { get; } = [];

    /// <summary>What may be cited of each source; a source that lists nothing may be cited as you like.</summary>
    public Dictionary<string, HashSet<string>> Paragraphs { get; } = [];

    public Dictionary<string, Fact> Facts { get; } = [];

    public Dictionary<string, Definition> Definitions { get; } = [];

    /// <summary>Classes, medicines and therapies: what interactions and doses may name.</summary>
    public HashSet<string> Medicines { get; } = [];

    public HashSet<string> Causes { get; } = [];

    public HashSet<string> Therapies { get; } = [];

    public HashSet<string> RedFlags { get; } = [];

    /// <summary>Where strict UKONS sites differ, take the strict level.</summary>
    public bool IsStrictUkons { get; init; }

    /// <summary>Sources that no file has cited.</summary>
    public IEnumerable<Source> Uncited => Sources.Values.Where(source => !_cited.Contains(source.Id));

    /// <summary>Reads <c>cite</c>; each entry needs a known source, a paragraph and a confidence.</summary>
    public IReadOnlyList<Citation> Citations(Fields fields, bool isRequired = false)
    {
        var items = fields.Items("cite");
        if (isRequired && items.Count == 0)
        {
            problems.Add(
                fields.At,
                "'cite' is missing; nothing is known without a publication: add { source, at, confidence }"
            );
        }

        var citations = new List<Citation>();
        foreach (var item in items)
        {
            if (Fields.Of(item, problems, "a citation") is not { } cite)
            {
                continue;
            }

            var id = cite.RequiredText("source");
            var at = cite.RequiredText("at");
            var confidence = Confidence(cite, "confidence");
            cite.Done();
            if (Sources.TryGetValue(id, out var source))
            {
                _cited.Add(id);
                CheckParagraph(item, id, at);
                citations.Add(new Citation(source, at, confidence));
            }
            else if (id.Length > 0)
            {
                problems.Add(item, Unknown("source", id, Sources.Keys, "sources/"));
            }
        }

        return citations;
    }

    /// <summary>Double entry: the source lists the paragraph too, so a citation of the wrong source shows.</summary>
    private void CheckParagraph(Node item, string source, string at)
    {
        if (!Paragraphs.TryGetValue(source, out var own) || own.Count == 0 || own.Contains(at))
        {
            return;
        }

        var other = Paragraphs.FirstOrDefault(pair => pair.Value.Contains(at)).Key;
        var near = Spelling.Nearest(at, own);
        var cure =
            other is not null ? $"it is one of sources/{other}.yaml"
            : near is not null ? $"did you mean '{near}'?"
            : "add it to its 'paragraphs' if it says so";
        problems.Add(item, $"'{at}' is no paragraph of sources/{source}.yaml; {cure}");
    }

    /// <summary>Reads a confidence mark.</summary>
    public static Confidence Confidence(Fields fields, string key)
    {
        fields.Required(key);
        return fields.Choice(key, ["needs-review", "known", "secondary", "verified"]) switch
        {
            "verified" => Rules.Confidence.Verified,
            "secondary" => Rules.Confidence.Secondary,
            "known" => Rules.Confidence.Known,
            _ => Rules.Confidence.NeedsReview,
        };
    }

    /// <summary>Reads a level; null, with a problem, when there is none.</summary>
    public Urgency? Urgency(Fields fields, string key)
    {
        var node = fields.Required(key);
        if (node is Node.Mapping && Fields.Of(node, problems, key) is { } bySite)
        {
            var usual = Urgency(bySite, "default");
            var strict = Urgency(bySite, "strict-ukons");
            bySite.Done();
            if (strict < usual)
            {
                problems.Add(node, "'strict-ukons' is lower than 'default'; strict means no less urgent");
            }

            return IsStrictUkons ? strict : usual;
        }

        return fields.Choice(key, UrgencyNames.All) is { } name ? UrgencyNames.Parse(name) : null;
    }

    /// <summary>Reads <c>review</c>: draft, or signed by a named clinician.</summary>
    public Review Review(Fields fields)
    {
        if (fields.Required("review") is not { } node || Fields.Of(node, problems, "'review'") is not { } review)
        {
            return Rules.Review.Draft;
        }

        var state = review.Choice("state", ["draft", "signed"]);
        var (by, role, on) = (review.Text("by"), review.Text("role"), review.Text("on"));
        review.Done();
        if (state != "signed")
        {
            return Rules.Review.Draft;
        }

        if (
            by is null
            || role is null
            || !DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        )
        {
            problems.Add(node, "a signed review names the clinician: by, role, on (yyyy-MM-dd)");
        }

        return new Review(true, by, role, on);
    }

    /// <summary>The message for a name nobody declared.</summary>
    public static string Unknown(string what, string name, IEnumerable<string> known, string folder) =>
        Spelling.Nearest(name, known) is { } near
            ? $"there is no {what} '{name}'; did you mean '{near}'?"
            : $"there is no {what} '{name}'; declare it in {folder} or mend the name";
}
