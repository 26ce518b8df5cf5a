using System.Security.Cryptography;
using System.Text;

namespace BackSignal.Engine.Reading;

/// <summary>The parsed files of one knowledge folder, by kind, with version and content hash.</summary>
internal sealed class KnowledgeFolder
{
    private static readonly string[] Kinds =
    [
        "sources",
        "facts",
        "definitions",
        "questions",
        "drugs",
        "regimens",
        "red-flags",
        "causes",
        "therapies",
        "interactions",
        "latches",
        "reliefs",
        "theorems",
        "wording",
        "patients",
    ];

    private readonly SortedDictionary<string, Node> _files = new(StringComparer.Ordinal);

    public Release Release { get; private set; } = new("", 0, 0, 0, null);

    public string Hash { get; private set; } = "";

    /// <summary>Parses every YAML file; the hash is over the content of all but cases, patients and theorems, whose change changes no answer.</summary>
    public static KnowledgeFolder Parse(IEnumerable<KnowledgeFile> files, Problems problems)
    {
        var folder = new KnowledgeFolder();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (
            var file in files
                .Where(f => f.Path.EndsWith(".yaml", StringComparison.Ordinal))
                .OrderBy(f => f.Path, StringComparer.Ordinal)
        )
        {
            if (YamlReader.Read(file, problems) is not { } root)
            {
                continue;
            }

            folder._files[file.Path] = root;
            if (ChangesAnswers(file.Path))
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\n{file.Text.ReplaceLineEndings("\n")}\n"));
            }
        }

        folder.Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
        folder.ReadRelease(problems);
        folder.RefuseStrays(problems);
        return folder;
    }

    /// <summary>From a snapshot: the nodes are there, version and hash are as they were.</summary>
    public static KnowledgeFolder FromSnapshot(
        string hash,
        IEnumerable<(string Path, Node Root)> files,
        Problems problems
    )
    {
        var folder = new KnowledgeFolder { Hash = hash };
        foreach (var (path, root) in files)
        {
            folder._files[path] = root;
        }

        folder.ReadRelease(problems);
        return folder;
    }

    /// <summary>The same folder with one file changed, or gone; its hash stays that of the original.</summary>
    public KnowledgeFolder With(string path, Node? root)
    {
        var copy = new KnowledgeFolder { Hash = Hash, Release = Release };
        foreach (var (other, node) in _files.Where(file => file.Key != path))
        {
            copy._files[other] = node;
        }

        if (root is not null)
        {
            copy._files[path] = root;
        }

        return copy;
    }

    public static bool IsCases(string path) =>
        path.EndsWith(".cases.yaml", StringComparison.Ordinal)
        || path.StartsWith("patients/", StringComparison.Ordinal);

    /// <summary>Cases and theorems change no answer.</summary>
    public static bool ChangesAnswers(string path) =>
        !IsCases(path) && !path.StartsWith("theorems/", StringComparison.Ordinal);

    public IEnumerable<(string Path, Node Root)> Files => _files.Select(pair => (pair.Key, pair.Value));

    /// <summary>The ids of a kind, in order.</summary>
    public IEnumerable<string> Ids(string kind) => Of(kind).Select(pair => pair.Id);

    /// <summary>Every file of a kind with its fields, in order of id.</summary>
    public IEnumerable<(string Id, Fields Fields)> All(string kind, Problems problems)
    {
        foreach (var (id, root) in Of(kind))
        {
            if (Fields.Of(root, problems, "the file") is { } fields)
            {
                yield return (id, fields);
            }
        }
    }

    /// <summary>The case files, with the kind and id they belong to.</summary>
    public IEnumerable<(string Kind, string Id, Node Root)> Cases()
    {
        foreach (var (path, root) in _files)
        {
            var slash = path.IndexOf('/', StringComparison.Ordinal);
            if (slash > 0 && IsCases(path))
            {
                var name = path[(slash + 1)..^".yaml".Length];
                yield return (
                    path[..slash],
                    name.EndsWith(".cases", StringComparison.Ordinal) ? name[..^".cases".Length] : name,
                    root
                );
            }
        }
    }

    /// <summary>The same release, version and hash, with other files: a null takes one away.</summary>
    public KnowledgeFolder With(IEnumerable<KeyValuePair<string, Node?>> files)
    {
        var folder = new KnowledgeFolder { Release = Release, Hash = Hash };
        foreach (var (path, root) in _files)
        {
            folder._files[path] = root;
        }

        foreach (var (path, root) in files)
        {
            if (root is null)
            {
                folder._files.Remove(path);
            }
            else
            {
                folder._files[path] = root;
            }
        }

        return folder;
    }

    public Node Root(string path) => _files[path];

    public bool Has(string path) => _files.ContainsKey(path);

    private IEnumerable<(string Id, Node Root)> Of(string kind)
    {
        var start = kind + "/";
        foreach (var (path, root) in _files)
        {
            if (path.StartsWith(start, StringComparison.Ordinal) && !IsCases(path))
            {
                yield return (path[start.Length..^".yaml".Length], root);
            }
        }
    }

    private void ReadRelease(Problems problems)
    {
        if (
            !_files.TryGetValue("release.yaml", out var root) || Fields.Of(root, problems, "the file") is not { } fields
        )
        {
            problems.Add("release.yaml", 1, "is missing; it states the 'version' of this knowledge");
            return;
        }

        var version = fields.RequiredText("version");
        Release = new Release(
            version,
            Minutes("exclusion-valid"),
            Minutes("answers-are-history-after"),
            Minutes("observations-are-history-after"),
            AmberHours(fields, problems)
        );
        fields.Optional("cite");
        fields.Done();

        long Minutes(string key)
        {
            fields.Required(key);
            return fields.Minutes(key) ?? 0;
        }
    }

    private static (int InTreatment, int Otherwise)? AmberHours(Fields release, Problems problems)
    {
        if (
            release.Optional("amber-hours") is not { } node
            || Fields.Of(node, problems, "'amber-hours'") is not { } hours
        )
        {
            return null;
        }

        hours.Required("in-treatment");
        hours.Required("otherwise");
        var (inTreatment, otherwise) = (hours.Integer("in-treatment") ?? 0, hours.Integer("otherwise") ?? 0);
        hours.Done();
        return (inTreatment, otherwise);
    }

    private void RefuseStrays(Problems problems)
    {
        foreach (var path in _files.Keys.Where(path => path is not ("release.yaml" or "seed.yaml")))
        {
            var slash = path.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0 || !Kinds.Contains(path[..slash]))
            {
                problems.Add(path, 1, $"stands in no known folder; known are {string.Join(", ", Kinds)}");
            }
        }
    }
}
