using BackSignal.Engine.Explanations;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>
/// Checks a medicine against one person at every level: the blocks, gates and cautions of the options it belongs to and every
/// interaction it is part of. The facts must already count it as taken.
/// </summary>
public static class OrderCheck
{
    /// <summary>What stands against the medicine of this name, and what would pass instead.</summary>
    /// <param name="assessment">The person, with the medicine counted as taken.</param>
    /// <param name="name">The medicine as written.</param>
    /// <param name="taken">
    /// Medicines taken or ordered. An interaction forbids its first party beside its second; it is said of the second only when a first is
    /// among these. Null says it of both.
    /// </param>
    public static OrderView Of(Assessment assessment, string name, IReadOnlyCollection<string>? taken = null)
    {
        var knowledge = assessment.Facts.Knowledge;
        return knowledge.Formulary.ByName(name) is { } drug
            ? Known(assessment, drug, name, taken)
            : new OrderView(null, name, Outcome.CannotTell, false, [], []);
    }

    private static OrderView Known(Assessment assessment, Drug drug, string name, IReadOnlyCollection<string>? taken)
    {
        var knowledge = assessment.Facts.Knowledge;
        var therapies = knowledge.Therapies.Where(therapy => Has(knowledge, therapy.Drugs, drug)).ToList();
        var checks = Views(assessment, drug, therapies, taken);
        var own = therapies.Select(therapy => therapy.Outcome).DefaultIfEmpty(Outcome.AskFirst).Max();
        var outcome = checks.Select(Strictness).Append(own).Max();
        var alternatives = outcome >= Outcome.CannotTell ? Alternatives(assessment, therapies) : [];
        return new OrderView(drug, name, outcome, therapies.Any(CanBeLeftOut), checks, alternatives);
    }

    /// <summary>The checks of the options and of the interactions; one that stands in both is said once.</summary>
    private static List<CheckView> Views(
        Assessment assessment,
        Drug drug,
        List<Therapy> therapies,
        IReadOnlyCollection<string>? taken
    )
    {
        var (facts, truths) = (assessment.Facts, assessment.Truths);
        var knowledge = facts.Knowledge;
        var rows = new Dictionary<Check, int>();
        foreach (var therapy in therapies)
        {
            var index = knowledge.Therapies.ToList().IndexOf(therapy);
            foreach (
                var (check, row) in therapy
                    .Checks.Zip(knowledge.Reasoning.Checks[index])
                    .Where(pair => pair.First.Interaction is null)
            )
            {
                rows[check] = row;
            }
        }

        for (var i = 0; i < knowledge.Interactions.Count; i++)
        {
            if (Concerns(knowledge, knowledge.Interactions[i].Between, drug, taken))
            {
                foreach (var (check, row) in knowledge.Interactions[i].Checks.Zip(knowledge.Reasoning.Interactions[i]))
                {
                    rows[check] = row;
                }
            }
        }

        return
        [
            .. rows.Where(pair => truths[pair.Value] != Truth.False)
                .Select(pair => CheckViews.Of(facts, truths, pair.Key, pair.Value))
                .OrderByDescending(Strictness)
                .ThenByDescending(view => view.Truth)
                .ThenBy(view => view.Check.Because, StringComparer.Ordinal),
        ];
    }

    private static Outcome Strictness(CheckView view) =>
        (view.Check.Kind, view.Truth) switch
        {
            (CheckKind.Block, Truth.True) => Outcome.DoNot,
            (CheckKind.Block, _) => Outcome.CannotTell,
            (CheckKind.Prescriber, _) => Outcome.Prescriber,
            _ => Outcome.AskFirst,
        };

    private static List<OptionView> Alternatives(Assessment assessment, List<Therapy> therapies)
    {
        if (assessment.Told >= Urgency.Today && assessment.IsReport)
        {
            // An emergency and a day's urgency have no options (evidence dossier 3.0).
            return [];
        }

        var causes = therapies.SelectMany(therapy => therapy.Helps).Select(helps => helps.Cause).ToHashSet();
        return
        [
            .. assessment.Options.Where(option =>
                option.Outcome < Outcome.CannotTell
                && option.NotFor.Count == 0
                && !therapies.Contains(option.Therapy)
                && option.Therapy.Helps.Any(helps => causes.Contains(helps.Cause))
            ),
        ];
    }

    /// <summary>A tablet or gel against pain can be left out; what must be tapered cannot (errata 9.8).</summary>
    private static bool CanBeLeftOut(Therapy therapy) => therapy.HidesFever || therapy.Kind == "topical";

    private static bool Concerns(
        Knowledge knowledge,
        IReadOnlyList<string> between,
        Drug drug,
        IReadOnlyCollection<string>? taken
    )
    {
        var isFirst = knowledge.Formulary.Belongs(drug.Id, between[0]);
        var isFirstThere = taken is null || taken.Any(other => knowledge.Formulary.Belongs(other, between[0]));
        return isFirst || (knowledge.Formulary.Belongs(drug.Id, between[1]) && isFirstThere);
    }

    private static bool Has(Knowledge knowledge, IReadOnlyList<string> classes, Drug drug) =>
        classes.Any(name => knowledge.Formulary.Belongs(drug.Id, name));
}
