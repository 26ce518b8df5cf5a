using BackSignal.Engine.Sites;

namespace BackSignal.Engine.Reading;

/// <summary>The files of one release, parsed once, from a folder or a snapshot: to be read alone, with a site's file, or file by file.</summary>
public sealed class Edition
{
    private readonly IReadOnlyList<Problem> _unparsed;

    private Edition(KnowledgeFolder folder, IReadOnlyList<Problem> unparsed) =>
        (Folder, _unparsed) = (folder, unparsed);

    internal KnowledgeFolder Folder { get; }

    /// <summary>The release of a folder's files; what cannot be parsed is said when it is read.</summary>
    public static Edition OfFiles(IEnumerable<KnowledgeFile> files)
    {
        var problems = new Problems();
        var folder = KnowledgeFolder.Parse(files, problems);
        return new Edition(folder, problems.InOrder);
    }

    /// <summary>The release of a snapshot.</summary>
    public static Edition OfSnapshot(ReadOnlySpan<byte> snapshot)
    {
        var problems = new Problems();
        var folder = Snapshot.Folder(snapshot, problems, _ => true);
        return new Edition(folder, problems.InOrder);
    }

    /// <summary>The knowledge; throws <see cref="KnowledgeException"/> when anything is wrong.</summary>
    public Knowledge Read() => Read(Folder, new Problems(), new SiteMode());

    /// <summary>The whole patients for this knowledge, and a problem for each that it cannot be asked about.</summary>
    public (IReadOnlyList<KnowledgeCase> Patients, IReadOnlyList<Problem> PassedOver) Patients(Knowledge knowledge)
    {
        var (patients, passedOver) = (new List<KnowledgeCase>(), new List<Problem>());
        foreach (var (kind, id, root) in Folder.Cases().Where(entry => entry.Kind == "patients"))
        {
            var problems = new Problems();
            var read = CaseReader.Of(kind, id, root, knowledge, problems).ToList();
            patients.AddRange(problems.IsEmpty ? read : []);
            passedOver.AddRange(problems.InOrder);
        }

        return (patients, passedOver);
    }

    /// <summary>One whole patient for this knowledge; null when there is none or it lacks a fact of it.</summary>
    public KnowledgeCase? Patient(string id, Knowledge knowledge)
    {
        var (path, problems) = ($"patients/{id}.yaml", new Problems());
        var read = Folder.Has(path)
            ? CaseReader.Of("patients", id, Folder.Root(path), knowledge, problems).ToList()
            : [];
        return problems.IsEmpty ? read.FirstOrDefault() : null;
    }

    /// <summary>The files that decide answers and differ from those of another edition, by path.</summary>
    public IReadOnlyList<string> Changed(Edition other)
    {
        var (mine, theirs) = (Texts(Folder), Texts(other.Folder));
        return
        [
            .. mine
                .Keys.Union(theirs.Keys)
                .Where(path => mine.GetValueOrDefault(path) != theirs.GetValueOrDefault(path))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>This edition with these files as another has them.</summary>
    public Edition With(IEnumerable<string> paths, Edition from) =>
        new(
            Folder.With(
                paths.Select(path => KeyValuePair.Create(path, from.Folder.Has(path) ? from.Folder.Root(path) : null))
            ),
            _unparsed
        );

    internal Knowledge Read(KnowledgeFolder folder, Problems problems, SiteMode mode)
    {
        problems.AddAll(_unparsed);
        return KnowledgeReader.Read(folder, problems, mode);
    }

    private static Dictionary<string, string> Texts(KnowledgeFolder folder) =>
        folder
            .Files.Where(file => KnowledgeFolder.ChangesAnswers(file.Path))
            .ToDictionary(file => file.Path, file => Snapshot.TextOf(file.Root));
}
