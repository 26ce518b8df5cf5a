using BackSignal.Engine.Conditions;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Reading;

/// <summary>Gives each therapy the checks of the interactions that concern it and, when it hides a fever, temperature first.</summary>
internal static class SafetyChecks
{
    /// <summary>The definition that says when a fever must not be hidden, and the wording of its check.</summary>
    private const string TemperatureFirst = "temperature-first";

    public static void Attach(
        IReadOnlyList<Therapy> therapies,
        IReadOnlyList<Interaction> interactions,
        Formulary formulary,
        Names names
    )
    {
        foreach (var therapy in therapies)
        {
            var concerning = interactions.Where(interaction =>
                interaction.Between.Any(party => Concerns(therapy, party, formulary))
            );
            var checks = therapy.Checks.Concat(concerning.SelectMany(interaction => interaction.Checks));
            therapy.Checks = therapy.HidesFever ? [First(names), .. checks] : [.. checks];
        }
    }

    private static bool Concerns(Therapy therapy, string party, Formulary formulary) =>
        therapy.Id == party
        || therapy.Drugs.Any(drug => formulary.Members(drug).Any(member => formulary.Belongs(member, party)));

    private static Check First(Names names)
    {
        if (!names.Definitions.TryGetValue(TemperatureFirst, out var definition))
        {
            throw new KnowledgeException([
                new Problem(
                    $"definitions/{TemperatureFirst}.yaml",
                    1,
                    "is missing; a therapy hides fever, so say when it must not be hidden"
                ),
            ]);
        }

        return new Check(
            CheckKind.Block,
            new Condition.Is(definition),
            definition.Name,
            null,
            null,
            definition.Citations
        );
    }
}
