using Hl7.Fhir.Model;

namespace BackSignal.App.Tests.FhirApi;

public class PublishedTests
{
    [Fact]
    public void Everything_published_is_valid() =>
        Assert.All(Emitted.Published.All, resource => Assert.Empty(Emitted.Faults(resource)));

    [Fact]
    public void Every_address_is_there_once()
    {
        var addresses = Emitted.Published.All.Select(Url).ToList();

        Assert.Equal(addresses.Count, addresses.Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            addresses,
            address => Assert.StartsWith(Emitted.Canonicals.Root + "/", address, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_address_that_is_named_is_there()
    {
        var addresses = Emitted.Published.All.Select(Url).ToHashSet(StringComparer.Ordinal);

        var named = Emitted
            .Published.All.SelectMany(Addresses)
            .Where(address => address.StartsWith(Emitted.Canonicals.Root, StringComparison.Ordinal))
            .Select(address => address.Split('|')[0])
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.True(named.Count > 100);
        Assert.All(named, address => Assert.Contains(address, addresses));
    }

    [Fact]
    public void Every_red_flag_is_a_plan_with_its_conditions_and_citations()
    {
        foreach (var flag in RealKnowledge.Knowledge.RedFlags)
        {
            var plan = Assert.IsType<PlanDefinition>(Emitted.Published.Find("PlanDefinition", flag.Id));

            Assert.Equal(Math.Max(1, flag.Levels.Count), plan.Action.Count);
            Assert.All(
                plan.Action,
                action => Assert.NotEmpty(Assert.Single(action.Condition).Expression!.Expression_!)
            );
            Assert.NotEmpty(plan.RelatedArtifact);
        }
    }

    [Fact]
    public void Every_code_a_result_uses_is_in_its_code_system()
    {
        var known = Emitted
            .Published.All.OfType<CodeSystem>()
            .SelectMany(system => system.Concept, (system, concept) => (system.Url, concept.Code))
            .ToHashSet();
        var used = Emitted
            .Occasions()
            .SelectMany(named => Codings(BackSignal.Fhir.Results.ResultBundle.Of(named.Occasion)))
            .Concat(Emitted.Published.All.SelectMany(Codings))
            .Where(coding => coding.System!.StartsWith(Emitted.Canonicals.Root, StringComparison.Ordinal))
            .Select(coding => (coding.System, coding.Code))
            .Distinct()
            .ToList();

        Assert.True(used.Count > 300);
        Assert.All(used, code => Assert.Contains(code, known));
    }

    private static string Url(Resource resource) => ((FhirUri)resource["url"]).Value!;

    private static IEnumerable<Coding> Codings(Base element) =>
        element is Coding own ? [own] : Children(element).SelectMany(Codings);

    private static IEnumerable<string> Addresses(Base element) =>
        element switch
        {
            Canonical canonical => [canonical.Value!],
            FhirUri uri => [uri.Value!],
            _ => Children(element).SelectMany(Addresses),
        };

    private static IEnumerable<Base> Children(Base element) =>
        element
            .EnumerateElements()
            .SelectMany(pair =>
                pair.Value is Base one ? [one] : ((System.Collections.IEnumerable)pair.Value).OfType<Base>()
            );
}
