using BackSignal.Engine.Reading;
using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests;

/// <summary>The cases beside the rules: what the clinician asked for.</summary>
public class CaseTests
{
    private static readonly Dictionary<string, IReadOnlyList<(string Name, string Faults)>> Results =
        Clinic.Names.ToDictionary(row => row.Data, row => Run(Clinic.Of(row.Data)));

    public static IEnumerable<TheoryDataRow<string, int>> Rows =>
        from clinic in Results
        from place in Enumerable.Range(0, clinic.Value.Count)
        select new TheoryDataRow<string, int>(clinic.Key, place)
        {
            TestDisplayName = (clinic.Key == "real" ? "" : "small ") + clinic.Value[place].Name,
        };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_case_comes_out_as_expected(string clinic, int place) =>
        Assert.Equal("", Results[clinic][place].Faults);

    private static IReadOnlyList<(string Name, string Faults)> Run(Clinic clinic) =>
        [
            .. clinic
                .Files.Where(file => KnowledgeFolder.IsCases(file.Path))
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .SelectMany(file => Run(clinic, file)),
        ];

    /// <summary>A file that cannot be read is one case that fails.</summary>
    private static IEnumerable<(string Name, string Faults)> Run(Clinic clinic, KnowledgeFile file)
    {
        try
        {
            var release = clinic.Files.Single(other => other.Path == "release.yaml");
            return CaseReader
                .Read([release, file], clinic.Knowledge)
                .Select(row => ($"{row.Kind}/{row.Id}: {row.Name}", string.Join('\n', row.Run(clinic.Knowledge))));
        }
        catch (KnowledgeException e)
        {
            return [(file.Path, e.Message)];
        }
    }
}
