using BackSignal.Engine;
using BackSignal.Fhir;
using BackSignal.Records;
using BackSignal.Server.FhirApi;
using CsCheck;
using Hl7.Fhir.Model;

namespace BackSignal.App.Tests.FhirApi;

/// <summary>The form answered, sent to $assess, is the same as the facts stated directly.</summary>
public class RoundTripTests
{
    private static readonly AssessOperation Operation = new(
        RealKnowledge.Index,
        Emitted.Canonicals,
        new FhirApiSettings()
    );

    private static readonly IReadOnlyList<Fact> Asked =
    [
        .. RealKnowledge.Knowledge.Questions.SelectMany(question => question.Asks),
    ];

    [Fact]
    public void A_form_filled_in_anyhow_gives_the_assessment_of_its_facts() =>
        FormAnswers.Any(Asked).Sample(answers => Same(answers), iter: 150);

    private static void Same(FormAnswers answers)
    {
        var expected = Assess.Report(answers.Facts(RealKnowledge.Knowledge));
        var response = answers.Response();
        var record = RecordReader.Read(FhirJson.Bytes(response), RealKnowledge.Index, TimeZoneInfo.Utc);
        var read = FactsOf.Record(record, Emitted.Now);
        var direct = answers.Facts(RealKnowledge.Knowledge);
        Assert.All(Asked, fact => Assert.Equal((fact.Id, direct[fact]), (fact.Id, read[fact])));

        var bundle = Operation.Run(FhirJson.Bytes(response), Emitted.Now);
        var risk = bundle.Entry.Select(entry => entry.Resource).OfType<RiskAssessment>().First();
        Assert.Equal(expected.IsReport, risk.Prediction.Count > 0);
        if (expected.IsReport)
        {
            Assert.Equal(expected.Told.Name(), risk.Prediction[0].QualitativeRisk!.Coding[0].Code);
            Assert.Equal(
                expected.Findings.Select(finding => finding.Id),
                risk.Prediction.Skip(1).Select(prediction => prediction.Outcome!.Coding[0].Code)
            );
        }

        Assert.Empty(References.Dangling(bundle, record));
    }
}
