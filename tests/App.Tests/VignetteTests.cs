using BackSignal.Engine;
using BackSignal.Engine.Reading;

namespace BackSignal.App.Tests;

/// <summary>Whole patients, broken off and completed: nobody is told less than a careful clinician could defend.</summary>
public class VignetteTests
{
    private static readonly IReadOnlyDictionary<string, KnowledgeCase> Patients = CaseReader
        .Read(RealKnowledge.Files, RealKnowledge.Knowledge)
        .Where(patient => patient.Vignette is not null)
        .ToDictionary(patient => patient.Id);

    public static TheoryData<string> Ids => [.. Patients.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nobody_is_told_less_than_can_be_defended(string id)
    {
        var patient = Patients[id];
        var lowest = patient.Vignette!.Acceptable.Min();

        Assert.True(Told(VignetteReading.AsStated(patient, RealKnowledge.Knowledge)) >= lowest, "as stated");
        Assert.True(
            Told(VignetteReading.AsAnswered(patient, RealKnowledge.Knowledge).Assessment) >= lowest,
            "as answered"
        );
        Assert.True(
            Told(VignetteReading.FromEmptyForm(patient, RealKnowledge.Knowledge).Assessment) >= lowest,
            "empty form"
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Answering_the_rest_harmlessly_never_takes_away_what_was_certain(string id)
    {
        var stated = VignetteReading.AsStated(Patients[id], RealKnowledge.Knowledge);
        var answered = VignetteReading.AsAnswered(Patients[id], RealKnowledge.Knowledge);

        Assert.True(answered.Assessment.AtLeast >= stated.AtLeast);
        Assert.InRange(answered.Screens.Count, 0, 60);
    }

    [Fact]
    public void An_emergency_that_was_stated_asks_nothing_more() =>
        Assert.All(
            Patients.Values.Where(patient =>
                VignetteReading.AsStated(patient, RealKnowledge.Knowledge).AtLeast >= Urgency.HospitalNow
            ),
            patient => Assert.Empty(VignetteReading.AsAnswered(patient, RealKnowledge.Knowledge).Screens)
        );

    [Fact]
    public void A_level_that_is_none_is_refused_with_the_words_that_are()
    {
        var files = RealKnowledge.Files.Append(
            new KnowledgeFile(
                "patients/wrong.yaml",
                "name: a patient\ngiven: { back-pain: yes }\nvignette: { set: ours, expected: [urgent], acceptable: [today], cause: gout, group: cancer }\n"
            )
        );

        var refused = Assert.Throws<KnowledgeException>(() => CaseReader.Read(files, RealKnowledge.Knowledge));
        Assert.Contains(
            "patients/wrong.yaml:3: 'urgent' is no level; it can be self-care, soon",
            refused.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("there is no cause 'gout'", refused.Message, StringComparison.Ordinal);
    }

    private static Urgency Told(Assessment assessment) => assessment.IsReport ? assessment.Told : Urgency.SelfCare;
}
