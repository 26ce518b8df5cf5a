using BackSignal.Engine.Reading;
using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests;

/// <summary>The cases beside the rules: what the clinician asked for.</summary>
public class CaseTests
{
    private static readonly Dictionary<string, IReadOnlyList<KnowledgeCase>> Cases = Clinic.Names.ToDictionary(
        row => row.Data,
        row => CaseReader.Read(Clinic.Of(row.Data).Files, Clinic.Of(row.Data).Knowledge)
    );

    public static IEnumerable<TheoryDataRow<string, int>> Rows =>
        from clinic in Cases
        from place in Enumerable.Range(0, clinic.Value.Count)
        let row = clinic.Value[place]
        select new TheoryDataRow<string, int>(clinic.Key, place)
        {
            TestDisplayName = $"{(clinic.Key == "real" ? "" : "small ")}{row.Kind}/{row.Id}: {row.Name}",
        };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_case_comes_out_as_expected(string clinic, int place) =>
        Assert.Equal("", string.Join('\n', Cases[clinic][place].Run(Clinic.Of(clinic).Knowledge)));
}
