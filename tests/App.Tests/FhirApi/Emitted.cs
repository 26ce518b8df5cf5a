using System.Text;
using BackSignal.Engine;
using BackSignal.Engine.Reading;
using BackSignal.Fhir;
using BackSignal.Fhir.Definitions;
using BackSignal.Fhir.Results;
using BackSignal.Records;
using Hl7.Fhir.Model;
using Hl7.Fhir.Validation;

namespace BackSignal.App.Tests.FhirApi;

/// <summary>Everything that is emitted: a bundle of results for every sample and every whole patient, and what is published.</summary>
internal static class Emitted
{
    public const string Product = "1.2.3";

    public static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 30, 0, TimeSpan.Zero);

    public static Canonicals Canonicals { get; } = new("https://clinic.example/fhir", RealKnowledge.Knowledge.Version);

    public static Published Published { get; } = new(RealKnowledge.Knowledge, Canonicals);

    public static IReadOnlyList<string> Samples { get; } =
    [.. Directory.EnumerateFiles(Path.Combine(RealKnowledge.Root, "samples"), "*.json").Order(StringComparer.Ordinal)];

    public static IReadOnlyDictionary<string, KnowledgeCase> Vignettes { get; } =
        CaseReader
            .Read(RealKnowledge.Files, RealKnowledge.Knowledge)
            .Where(patient => patient.Vignette is not null)
            .ToDictionary(patient => patient.Id);

    public static Occasion OfSample(string path)
    {
        var record = RecordReader.Read(File.ReadAllBytes(path), RealKnowledge.Index, TimeZoneInfo.Utc);
        return Occasion.Of(record, record.At ?? Now, Canonicals, Product);
    }

    public static Occasion OfVignette(string id)
    {
        var builder = VignetteReading.AsStated(Vignettes[id], RealKnowledge.Knowledge).Facts.ToBuilder();
        builder.At = Now;
        var record = new PatientRecord(RealKnowledge.Knowledge, TimeZoneInfo.Utc);
        return new Occasion(Assess.Report(builder.Build()), [], record, Now, Canonicals, Product);
    }

    /// <summary>All of them, by a name to find them again.</summary>
    public static IEnumerable<(string Name, Occasion Occasion)> Occasions() =>
        Samples
            .Select(path => (Path.GetFileNameWithoutExtension(path), OfSample(path)))
            .Concat(Vignettes.Keys.Select(id => (id, OfVignette(id))));

    /// <summary>What Firely's validator says against a resource, and against what its strict parser reads back.</summary>
    public static List<string> Faults(Resource resource)
    {
        var faults = resource.Validate(ModelInfo.ModelInspector).Select(fault => fault.ToString()!).ToList();
        try
        {
            var again = FhirJson.Read(FhirJson.Write(resource));
            if (!again.IsExactly(resource))
            {
                faults.Add("what is read back differs");
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            faults.Add(fault.Message);
        }

        return faults;
    }

    public static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json);
}
