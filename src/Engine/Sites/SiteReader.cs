using System.Security.Cryptography;
using System.Text;
using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Sites;

/// <summary>
/// A release with a site's own file over it. Nothing the site says lowers anything: levels are raised, rules and checks added, and a
/// changed condition is proved to hold of everybody the released one holds of. The one exception is a relief of the release, signed.
/// </summary>
public static class SiteReader
{
    private const string Card = "site.yaml";

    /// <summary>What a folder may hold beside site.yaml: new files of these kinds, and cases for them.</summary>
    private static readonly string[] Kinds = ["sources", "definitions", "red-flags", "interactions"];

    /// <summary>
    /// The knowledge of the release with this site; throws <see cref="KnowledgeException"/> with every problem, the site's and the
    /// release's, when anything is wrong or lower.
    /// </summary>
    /// <param name="release">The release.</param>
    /// <param name="site">The site's file or folder.</param>
    /// <param name="today">The day a sign-off must be good for.</param>
    /// <param name="ask">A solver; without one a site that changes a condition is refused.</param>
    public static Knowledge Read(Edition release, SiteFiles site, DateOnly today, AskSolver? ask)
    {
        var problems = new Problems();
        var edits = new SiteEdits(release.Folder);
        var parsed = Parse(site, problems);
        var card = CardOf(site, parsed, problems) is { } fields ? Apply(fields, edits, problems, site, today) : null;
        var cases = NewFiles(parsed, edits, problems, site);
        if (card is null || !problems.IsEmpty)
        {
            throw new KnowledgeException(problems.InOrder);
        }

        var mode = new SiteMode { IsStrictUkons = card.IsStrictUkons, Relief = card.Relief };
        var knowledge = release.Read(edits.Folder, problems, mode);
        knowledge.Site = card with { Changes = edits.Said };
        knowledge.Released = (
            new Lazy<Knowledge>(() =>
                release.Read(release.Folder, new Problems(), new SiteMode { Relief = card.Relief })
            ),
            new Lazy<Knowledge>(release.Read)
        );
        Run(cases, knowledge, problems);
        new SiteProof(knowledge, problems, ask).Check(edits.Conditions);
        return problems.IsEmpty ? knowledge : throw new KnowledgeException(problems.InOrder);
    }

    private static List<(string Path, Node Root)> Parse(SiteFiles site, Problems problems)
    {
        var parsed = new List<(string, Node)>();
        foreach (var file in site.Files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var shown = site.IsFolder ? $"{site.Name}/{file.Path}" : site.Name;
            if (YamlReader.Read(new KnowledgeFile(shown, file.Text), problems) is { } root)
            {
                parsed.Add((site.IsFolder ? file.Path : Card, root));
            }
        }

        return parsed;
    }

    private static Fields? CardOf(SiteFiles site, List<(string Path, Node Root)> parsed, Problems problems)
    {
        if (parsed.FirstOrDefault(file => file.Path == Card).Root is { } root)
        {
            return Fields.Of(root, problems, "a site's file");
        }

        if (problems.IsEmpty)
        {
            problems.Add($"{site.Name}/{Card}", 1, "is missing; it states at least the 'name' of the site");
        }

        return null;
    }

    private static Site Apply(Fields fields, SiteEdits edits, Problems problems, SiteFiles site, DateOnly today)
    {
        var card = new SiteCard(fields, problems, today).Read(HashOf(site), edits.Folder);
        new SiteRules(edits, problems, card.IsStrictUkons).Read(fields);
        fields.Done();
        return card;
    }

    private static List<(string Path, Node Root)> NewFiles(
        List<(string Path, Node Root)> parsed,
        SiteEdits edits,
        Problems problems,
        SiteFiles site
    )
    {
        var cases = new List<(string, Node)>();
        foreach (var (path, root) in parsed.Where(file => file.Path != Card))
        {
            var kind = path.Split('/') is [var folder, _] ? folder : "";
            if (!Kinds.Contains(kind))
            {
                problems.Add(root.File, 1, $"a site adds {string.Join(", ", Kinds)}; the rest stands in {Card}");
            }
            else if (edits.Has(path))
            {
                problems.Add(
                    root.File,
                    1,
                    $"the release has {path}; a site replaces nothing: raise or widen it in {site.Name}/{Card}, or take another name"
                );
            }
            else if (KnowledgeFolder.IsCases(path))
            {
                cases.Add((path, root));
            }
            else
            {
                edits.Add(path, root);
                edits.Said.Add($"{path[..^".yaml".Length]}: new");
            }
        }

        return cases;
    }

    private static void Run(List<(string Path, Node Root)> cases, Knowledge knowledge, Problems problems)
    {
        foreach (var (path, root) in cases)
        {
            var parts = path.Split('/');
            foreach (var check in CaseReader.Of(parts[0], parts[1][..^".cases.yaml".Length], root, knowledge, problems))
            {
                foreach (var fault in check.Run(knowledge))
                {
                    problems.Add(check.File, check.Line, $"case '{check.Name}': {fault}");
                }
            }
        }
    }

    private static string HashOf(SiteFiles site)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in site.Files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var path = site.IsFolder ? file.Path : Card;
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{file.Text.ReplaceLineEndings("\n")}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
