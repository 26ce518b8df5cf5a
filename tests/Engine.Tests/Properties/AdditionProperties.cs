using BackSignal.Engine.Reading;
using BackSignal.Engine.Tests.Clinics;
using CsCheck;

namespace BackSignal.Engine.Tests.Properties;

public class AdditionProperties
{
    private static readonly string[] Kinds = ["red-flags/", "causes/", "therapies/", "interactions/", "latches/"];

    public static TheoryData<string> Clinics => Clinic.Names;

    /// <summary>Some files are taken away; whoever is found without them is found with them.</summary>
    [Theory]
    [MemberData(nameof(Clinics))]
    public void Adding_a_file_never_removes_the_finding_of_another(string clinic)
    {
        var (files, _) = Clinic.Of(clinic);
        var people = Sampling.Of(clinic);
        var lesser = Kinds.Select(kind => KnowledgeReader.Read(Without(files, kind))).ToArray();

        Assert.All(lesser, less => Assert.NotEmpty(less.RedFlags));
        people.Any.Holds(person =>
            Ids(On(lesser[person.Stated.Count % lesser.Length], person)).IsSubsetOf(Ids(person.Assessment))
        );
    }

    /// <summary>Every second file of a kind goes, and with it every rule that names what is gone.</summary>
    private static List<KnowledgeFile> Without(IReadOnlyList<KnowledgeFile> files, string kind)
    {
        var kept = files.Where(file => !IsCases(file)).ToList();
        var gone = kept.Where(file => file.Path.StartsWith(kind, StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Where((_, i) => i % 2 == 0)
            .ToList();
        while (gone.Count > 0)
        {
            kept = [.. kept.Except(gone)];
            var ids = gone.ConvertAll(file => Path.GetFileNameWithoutExtension(file.Path));
            gone = kept.FindAll(file => IsRule(file) && ids.Exists(id => Names(file, id)));
        }

        return kept;
    }

    private static bool IsRule(KnowledgeFile file) =>
        Kinds.Append("theorems/").Any(kind => file.Path.StartsWith(kind, StringComparison.Ordinal));

    private static bool Names(KnowledgeFile file, string id) =>
        file.Text.Split([' ', ',', '[', ']', '{', '}', '\n', '\r']).Contains(id, StringComparer.Ordinal);

    private static bool IsCases(KnowledgeFile file) =>
        file.Path.EndsWith(".cases.yaml", StringComparison.Ordinal)
        || file.Path.StartsWith("patients/", StringComparison.Ordinal);

    /// <summary>The same person as the other knowledge sees them; slots it does not have are left out.</summary>
    private static Assessment On(Knowledge knowledge, Person person)
    {
        var stated =
            from pair in person.Stated
            let fact = knowledge.Find(person.Facts.Knowledge.Facts[pair.Key].Id)
            where fact is not null
            select (fact.Index, pair.Value);
        return Person.Of(knowledge, stated).Assessment;
    }

    private static HashSet<string> Ids(Assessment assessment) => [.. assessment.Findings.Select(finding => finding.Id)];
}
