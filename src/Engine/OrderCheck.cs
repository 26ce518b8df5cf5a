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
    public static OrderView Of(Assessment assessment, string name)
    {
        var knowledge = assessment.Facts.Knowledge;
        return knowledge.Formulary.ByName(name) is { } drug
            ? Known(assessment, drug, name)
            : new OrderView(null, name, Outcome.CannotTell, false, [], []);
    }

    private static OrderView Known(Assessment assessment, Drug drug, string name)
    {
        var knowledge = assessment.Facts.Knowledge;
        var therapies = knowledge.Therapies.Where(therapy => Has(knowledge, therapy.Drugs, drug)).ToList();
        var checks = Views(assessment, drug, therapies);
        var own = therapies.Select(therapy => therapy.Outcome).DefaultIfEmpty(Outcome.AskFirst).Max();
        var outcome = checks.Select(Strictness).Append(own).Max();
        var alternatives = outcome >= Outcome.CannotTell ? Alternatives(assessment, therapies) : [];
        return new OrderView(drug, name, outcome, therapies.Count > 0, checks, alternatives);
    }

    /// <summary>The checks of the options and of the interactions; one that stands in both is said once.</summary>
    private static List<CheckView> Views(Assessment assessment, Drug drug, List<Therapy> therapies)
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
            if (Has(knowledge, knowledge.Interactions[i].Between, drug))
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

    private static bool Has(Knowledge knowledge, IReadOnlyList<string> classes, Drug drug) =>
        classes.Any(name => knowledge.Formulary.Belongs(drug.Id, name));
}
