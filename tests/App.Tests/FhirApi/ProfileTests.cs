using BackSignal.Engine;
using BackSignal.Fhir.Results;
using BackSignal.Records;
using Hl7.Fhir.Model;

namespace BackSignal.App.Tests.FhirApi;

/// <summary>Records in the shape of mCODE, US Core and the International Patient Summary, made by hand; the folder records holds them.</summary>
public class ProfileTests
{
    [Theory]
    [InlineData("mcode-collection.json", "bone-metastases", "known spread of cancer to bone")]
    [InlineData("mcode-collection.json", "cancer-history", "has or had cancer")]
    [InlineData("mcode-collection.json", "days-since-taxane", "9 days since docetaxel")]
    [InlineData("mcode-collection.json", "ecog", "ECOG performance status 2")]
    [InlineData("mcode-collection.json", "age", "62")]
    [InlineData("us-core-searchset.json", "cancer-history", "has or had cancer")]
    [InlineData("us-core-searchset.json", "bone-metastases", "not asked")]
    [InlineData("us-core-searchset.json", "on-nsaid", "NSAID")]
    [InlineData("us-core-searchset.json", "on-anticoagulant", "not asked")]
    [InlineData("us-core-searchset.json", "days-since-taxane", "7 days since cabazitaxel")]
    [InlineData("us-core-searchset.json", "platelets", "platelet count 41")]
    [InlineData("us-core-searchset.json", "creatinine", "not sure")]
    [InlineData("us-core-searchset.json", "temperature", "not asked")]
    [InlineData("us-core-searchset.json", "age", "75 to 76")]
    [InlineData("ips-document.json", "cancer-history", "has or had cancer")]
    [InlineData("ips-document.json", "days-since-taxane", "since docetaxel")]
    [InlineData("ips-document.json", "platelets", "platelet count 38")]
    [InlineData("ips-document.json", "on-nsaid", "not asked")]
    public void What_such_a_record_says_is_read(string file, string id, string says)
    {
        var facts = Read(file).Assessment.Facts;
        var fact = RealKnowledge.Knowledge.Fact(id);

        Assert.Contains(
            says,
            ValueText.Say(fact, facts[fact], facts.OriginOf(fact)),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Theory]
    [InlineData(
        "mcode-collection.json",
        "Patient/cancer-patient-1",
        1,
        "secondary: cancer, now or at any time was recognised by words"
    )]
    [InlineData("us-core-searchset.json", "Patient/eq1", 2, "is refuted in the record; not counted")]
    [InlineData("ips-document.json", "Patient/2b90dd2b-2dab-4c75-9bb9-a355e07401e8", 0, "")]
    public void It_is_assessed_and_what_was_not_counted_is_said(string file, string patient, int notes, string says)
    {
        var occasion = Read(file);
        var bundle = ResultBundle.Of(occasion);

        Assert.Empty(Emitted.Faults(bundle));
        Assert.Empty(References.Dangling(bundle, occasion.Record));
        Assert.Equal(patient, bundle.Entry.Select(e => e.Resource).OfType<RiskAssessment>().First().Subject!.Reference);
        Assert.Equal(notes, occasion.Assessment.Facts.Notes.Length);
        Assert.All(occasion.Assessment.Facts.Notes, note => Assert.Contains(says, note, StringComparison.Ordinal));
    }

    private static Occasion Read(string file)
    {
        var path = Path.Combine(RealKnowledge.Root, "tests", "App.Tests", "FhirApi", "records", file);
        var record = RecordReader.Read(File.ReadAllBytes(path), RealKnowledge.Index, TimeZoneInfo.Utc);
        return Occasion.Of(record, record.At ?? Emitted.Now, Emitted.Canonicals, Emitted.Product);
    }
}
