using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BackSignal.App.Tests.Safety;

/// <summary>The hazard log and everything that is wrong with it.</summary>
internal sealed class HazardLog
{
    public required string About { get; init; }

    public required IDictionary<int, string> Severity { get; init; }

    public required IDictionary<int, string> Likelihood { get; init; }

    public required IDictionary<string, string> States { get; init; }

    public required IList<Hazard> Hazards { get; init; }

    public static HazardLog Read(string text) =>
        new DeserializerBuilder()
            .WithNamingConvention(HyphenatedNamingConvention.Instance)
            .WithEnforceRequiredMembers()
            .Build()
            .Deserialize<HazardLog>(text);

    public IReadOnlyList<string> Problems(SafetyLinks links) =>
        [
            .. Hazards
                .GroupBy(hazard => hazard.Id)
                .Where(same => same.Count() > 1)
                .Select(same => $"{same.Key}: there are {same.Count()} hazards of this id"),
            .. Hazards.SelectMany(hazard =>
                Judgement(hazard).Concat(links.Broken(hazard)).Select(problem => $"{hazard.Id}: {problem}")
            ),
        ];

    private IEnumerable<string> Judgement(Hazard hazard)
    {
        if (!States.ContainsKey(hazard.State))
        {
            yield return $"there is no state '{hazard.State}'";
        }

        var isOpen = hazard.State == "open";
        if (!isOpen && (string.IsNullOrWhiteSpace(hazard.Control) || !IsLinked(hazard)))
        {
            yield return $"it is {hazard.State} without a control that a test, a case or a theorem holds";
        }

        if (isOpen != hazard.Residual is null)
        {
            yield return isOpen ? "an open hazard has no residual risk yet" : "the residual risk is missing";
        }

        if (hazard.State == "controlled" != hazard.Open is null)
        {
            yield return hazard.Open is null ? "what is still open is missing" : "it is controlled and yet open";
        }

        if (!hazard.Initial.IsOnTheScale || hazard.Residual is { IsOnTheScale: false })
        {
            yield return "severity and likelihood go from 1 to 5";
        }

        if (
            hazard.Residual?.Severity > hazard.Initial.Severity
            || hazard.Residual?.Likelihood > hazard.Initial.Likelihood
        )
        {
            yield return "the residual risk is above the initial one";
        }
    }

    private static bool IsLinked(Hazard hazard) => hazard.Tests.Count + hazard.Cases.Count + hazard.Theorems.Count > 0;
}
