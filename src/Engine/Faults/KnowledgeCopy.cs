using BackSignal.Engine.Reading;
using BackSignal.Engine.Sites;

namespace BackSignal.Engine.Faults;

/// <summary>The files of one knowledge folder, to plant mistakes in; the folder itself is never touched.</summary>
public sealed class KnowledgeCopy
{
    private readonly KnowledgeFolder _folder;

    /// <summary>A copy of these files; throws <see cref="KnowledgeException"/> when they cannot be used.</summary>
    public KnowledgeCopy(IEnumerable<KnowledgeFile> files)
    {
        var problems = new Problems();
        _folder = KnowledgeFolder.Parse(files, problems);
        Knowledge = KnowledgeReader.Read(_folder, problems, new SiteMode());
    }

    /// <summary>The knowledge without a mistake.</summary>
    public Knowledge Knowledge { get; }

    internal IEnumerable<(string Path, Node Root)> Files => _folder.Files;

    /// <summary>What lint says of the copy with this mistake.</summary>
    public IReadOnlyList<Problem> Check(Fault fault) =>
        KnowledgeReader.Check(_folder.With(fault.File, fault.Root), new Problems());

    /// <summary>The knowledge with this mistake; throws <see cref="KnowledgeException"/> when it cannot be used.</summary>
    public Knowledge With(Fault fault) =>
        KnowledgeReader.Read(_folder.With(fault.File, fault.Root), new Problems(), new SiteMode());

    /// <summary>The cases, for knowledge with a mistake.</summary>
    public IReadOnlyList<KnowledgeCase> Cases(Knowledge knowledge) =>
        CaseReader.Read(_folder, knowledge, new Problems());
}
