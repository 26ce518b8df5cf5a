using BackSignal.Engine;
using BackSignal.Engine.Rules;
using BackSignal.Records;

namespace BackSignal.Fhir.Cards;

/// <summary>What a card says of one order: each reason with its value, age, origin, rule and source, then what is missing.</summary>
internal sealed class OrderWords(Facts facts, DraftOrder order, OrderView view)
{
    private const int LongestLabel = 50;
    private const int Few = 12;

    private readonly Knowledge _knowledge = facts.Knowledge;

    /// <summary>A block, a gate, or an interaction that is certain; a mere caution is no reason to interrupt.</summary>
    public static bool Speaks(CheckView check) =>
        check.Check.Kind != CheckKind.Caution || check is { Truth: Truth.True, Check.Interaction: not null };

    /// <summary>A hard block that is true.</summary>
    public static bool IsBlocked(CheckView check) => check is { Truth: Truth.True, Check.Kind: CheckKind.Block };

    private string Label
    {
        get
        {
            var label = order.Label ?? view.Name;
            return label.Length > LongestLabel ? label[..LongestLabel].TrimEnd() + "…" : label;
        }
    }

    private string Outcome => _knowledge.Wording.Find($"outcomes/{view.Outcome.Name()}/name") ?? view.Outcome.Name();

    public string Summary()
    {
        var first = view.Checks.Where(check => check.Truth == Truth.True).FirstOrDefault(Speaks);
        var isOpen = first is null || (view.Outcome == Engine.Rules.Outcome.CannotTell && !IsBlocked(first));
        return Cards.Summary.Of(
            isOpen
                ? $"{Label}: {Outcome}. Not known: {string.Join(", ", Missing(check => Speaks(check)))}"
                : $"{Label}: {Outcome}. {string.Join(", ", first!.Because)}"
        );
    }

    public string Detail()
    {
        var text = new Markdown().Heading($"{Label}{Named}: {Outcome}");
        var isBlocked = view.Checks.Any(IsBlocked);
        foreach (var check in view.Checks.Where(check => check.Truth == Truth.True && (!isBlocked || Speaks(check))))
        {
            Certain(text, check);
        }

        Open(text, CheckKind.Block, "Cannot tell while not known");
        Open(text, CheckKind.Prescriber, "A prescriber decides while not known");
        if (view.Outcome == Engine.Rules.Outcome.DoNot && !view.IsSymptomatic)
        {
            text.Line(_knowledge.Wording["orders/never-stop-alone/clinician"]);
        }

        if (!_knowledge.IsSigned)
        {
            text.Line(_knowledge.Wording["product/draft-review/clinician"]);
        }

        return text.ToString();
    }

    private string Named => view.Drug is { } drug && drug.Id != order.Label ? $" ({drug.Id})" : "";

    private void Certain(Markdown text, CheckView check)
    {
        var kind = check.Check.Kind switch
        {
            CheckKind.Block => "Blocked",
            CheckKind.Prescriber => "A prescriber decides",
            _ => "Caution",
        };
        text.Item(string.Join("; ", check.Because), kind);
        text.Below(check.Check.Clinician ?? check.Check.Because);
        foreach (var origin in check.Met.Select(From).OfType<string>().Distinct())
        {
            text.Below(origin);
        }

        text.Below("Rule: " + RuleOf(check.Check));
        text.Below(Cited.All(check.Check.Citations));
    }

    /// <summary>Where a value stands in the record, from when it is, and how old.</summary>
    private string? From(Fact fact)
    {
        // What counts days or hours says its age itself.
        var age = fact.IsAge ? Age.Unknown : facts[fact].AgeMinutes;
        return facts.OriginOf(fact) is { Date: { } date } origin
            ? $"{fact.Name}: {origin.Source}, {date}{(age < Age.Unknown ? $", {Age.Text(age)} old" : "")}"
            : null;
    }

    private void Open(Markdown text, CheckKind kind, string title)
    {
        var open = view.Checks.Where(check => check.Truth == Truth.Unknown && check.Check.Kind == kind).ToList();
        if (open.Count == 0)
        {
            return;
        }

        var missing = Missing(check => check.Check.Kind == kind).ToList();
        var more = missing.Count > Few ? $"; and {missing.Count - Few} more" : "";
        text.Item(string.Join("; ", missing.Take(Few)) + more, title);
        text.Below("Rules: " + string.Join(", ", open.Select(check => RuleOf(check.Check)).Distinct()));
        text.Below(Cited.All([.. open.SelectMany(check => check.Check.Citations).Distinct().Take(3)]));
    }

    /// <summary>What is missing, tests before questions: a value on file that is too old or too imprecise is named with it.</summary>
    private IEnumerable<string> Missing(Func<CheckView, bool> which) =>
        view
            .Checks.Where(check => check.Truth == Truth.Unknown && which(check))
            .OrderByDescending(check => check.Check.Kind)
            .SelectMany(check => check.Missing.Zip(check.Because))
            .DistinctBy(pair => pair.First)
            .OrderByDescending(pair => pair.First.From?.Kind == FromKind.Observation || pair.First.Derived is not null)
            .Select(pair => facts[pair.First].State == FactState.NotAsked ? pair.First.Name : pair.Second);

    private bool IsOfThis(Therapy therapy) =>
        view.Drug is { } drug && therapy.Drugs.Any(name => _knowledge.Formulary.Belongs(drug.Id, name));

    private string RuleOf(Check check)
    {
        if (check.Interaction is { } interaction)
        {
            return "interactions/" + interaction;
        }

        // Temperature first is one check of many options; the rule of this medicine is meant.
        var therapies = _knowledge.Therapies.Where(therapy => therapy.Checks.Contains(check)).ToList();
        var therapy = therapies.Find(IsOfThis) ?? therapies.FirstOrDefault();
        return therapy is null ? Cited.All(check.Citations) : "therapies/" + therapy.Id;
    }
}
