using System.Security.Cryptography;
using System.Text;
using BackSignal.Engine;
using BackSignal.Engine.Rules;
using BackSignal.Records.Assessments;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Results;

/// <summary>The resources of a result while they are put together, and how they refer to each other and to the input.</summary>
internal sealed class ResultDraft
{
    private readonly List<(string Address, Resource Resource)> _resources = [];
    private readonly byte[] _seed;

    public ResultDraft(Occasion occasion)
    {
        Occasion = occasion;
        using var bytes = new MemoryStream();
        AssessmentJson.Write(bytes, occasion.Assessment, isIndented: false);
        bytes.Write(Encoding.UTF8.GetBytes(occasion.At.ToString("O") + occasion.Request));
        _seed = SHA256.HashData(bytes.ToArray());
        Subject = SourceReference.Of(occasion.Record.PatientSource) ?? new ResourceReference();
        Device = Refer(Address("device"), "Device");
    }

    public Occasion Occasion { get; }

    public Assessment Assessment => Occasion.Assessment;

    public Knowledge Knowledge => Occasion.Knowledge;

    public Wording Wording => Knowledge.Wording;

    public Canonicals Canonicals => Occasion.Canonicals;

    public FhirDateTime At => new(Occasion.At);

    /// <summary>The person: of the input, or of this bundle when the input names none.</summary>
    public ResourceReference Subject { get; private set; }

    /// <summary>The program that assessed.</summary>
    public ResourceReference Device { get; }

    public IReadOnlyList<(string Address, Resource Resource)> Resources => _resources;

    /// <summary>The text of the level that is told, for one reader.</summary>
    public string? Level(string reader) =>
        Wording.Find($"levels/{(Assessment.IsReport ? Assessment.Told.Name() : "no-report")}/{reader}");

    public void AddPeopleAndPrograms()
    {
        foreach (var (resource, number) in Occasion.Echoed.Select((resource, number) => (resource, number)))
        {
            _resources.Add((Address($"echo-{number}"), resource));
        }

        if (Subject.Reference is null)
        {
            Subject = Add("patient", PersonOf.Record(Occasion.Record));
        }

        _resources.Add((Address("device"), DeviceOf.Program(this)));
    }

    /// <summary>Adds a resource; what comes back refers to it.</summary>
    public ResourceReference Add(string role, Resource resource)
    {
        var address = Address(role);
        _resources.Add((address, resource));
        return Refer(address, resource.TypeName);
    }

    public void Add(string role, IEnumerable<Resource> resources)
    {
        foreach (var (resource, number) in resources.Select((resource, number) => (resource, number)).ToList())
        {
            Add($"{role}-{number}", resource);
        }
    }

    /// <summary>The resources of the input that the facts came from.</summary>
    public List<ResourceReference> Evidence(IEnumerable<Fact> facts) =>
        [
            .. facts
                .Where(fact => Assessment.Facts[fact].State == FactState.Known)
                .Select(fact => Assessment.Facts.OriginOf(fact)?.Source)
                .OfType<string>()
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(To)
                .OfType<ResourceReference>(),
        ];

    /// <summary>A reference to a resource of the input; null when it has no name.</summary>
    public ResourceReference? To(string source)
    {
        for (var number = 0; number < Occasion.Echoed.Count; number++)
        {
            var echoed = Occasion.Echoed[number];
            if (source == $"{echoed.TypeName}/{echoed.Id}")
            {
                return Refer(Address($"echo-{number}"), echoed.TypeName);
            }
        }

        return SourceReference.Of(source);
    }

    private static ResourceReference Refer(string address, string type) => new(address) { Type = type };

    /// <summary>The same occasion and role always have the same address.</summary>
    private string Address(string role)
    {
        var hash = SHA256.HashData([.. _seed, .. Encoding.UTF8.GetBytes(role)]);
        // A name-based identifier of version 8 (RFC 9562), which leaves the hash to us.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash.AsSpan(0, 16), bigEndian: true)}";
    }
}
