using BackSignal.Engine;
using BackSignal.Engine.Rules;
using Hl7.Fhir.Model;
using Concept = Hl7.Fhir.Model.CodeSystem.ConceptDefinitionComponent;

namespace BackSignal.Fhir.Definitions;

/// <summary>Our own words as codes: facts and their values, rules, sources, levels, fits and outcomes.</summary>
internal static class CodeSystemsOf
{
    public static IEnumerable<CodeSystem> All(ReleaseOf release)
    {
        var (knowledge, wording) = (release.Knowledge, release.Knowledge.Wording);
        yield return System(
            release,
            "facts",
            "Facts",
            knowledge
                .Facts.Where(fact => !fact.IsOwnRecord)
                .Select(fact => Concept(fact.Id, fact.Name, fact.Ask?.Nurse))
        );
        yield return System(release, "rules", "Rules", Rules(knowledge));
        yield return System(
            release,
            "sources",
            "Publications",
            knowledge.Sources.Select(source => Concept(source.Id, source.Title, source.Note))
        );
        yield return Words(release, "urgency", "Levels", UrgencyNames.All, "levels");
        yield return Words(release, "fit", "How a cause fits", FitNames.All, "fits");
        yield return Words(release, "option-outcome", "What may be said of an option", OutcomeNames.All, "outcomes");
        yield return System(release, "never", "Never", [Concept("never", "Never", null)]);
        var choices = knowledge.Facts.Where(fact => fact.IsChoice && !fact.IsOwnRecord);
        foreach (var same in choices.GroupBy(FactCode.ChoiceSystem, StringComparer.Ordinal))
        {
            // What yes and no mean depends on the fact; the others say it themselves.
            var values = same.First().Values;
            var isShared = same.Skip(1).Any() || FactCode.IsYesNo(same.First());
            var title = isShared ? "Yes and no" : "Values of: " + same.First().Name;
            yield return System(
                release,
                same.Key,
                title,
                values.Select(value => Concept(value.Id, value.Label, isShared ? null : value.Says))
            );
        }

        CodeSystem Words(ReleaseOf of, string id, string title, IReadOnlyList<string> codes, string key) =>
            System(
                of,
                id,
                title,
                codes.Select(code =>
                    Concept(code, wording.Find($"{key}/{code}/name") ?? code, wording.Find($"{key}/{code}/clinician"))
                )
            );
    }

    private static IEnumerable<Concept> Rules(Knowledge knowledge) =>
        [
            .. knowledge.RedFlags.Select(flag => Concept("red-flags/" + flag.Id, flag.Name, flag.Clinician)),
            .. knowledge.Causes.Select(cause => Concept("causes/" + cause.Id, cause.Name, cause.Clinician)),
            .. knowledge.Therapies.Select(option => Concept("therapies/" + option.Id, option.Name, option.Clinician)),
            .. knowledge.Interactions.Select(pair => Concept("interactions/" + pair.Id, pair.Name, null)),
            .. knowledge.Latches.Select(latch => Concept("latches/" + latch.Id, latch.Name, null)),
            .. knowledge
                .Facts.Where(f => f.IfAskedUnknown.Count > 0)
                .Select(f => Concept("facts/" + f.Id, f.Name, null)),
            Concept("questions", knowledge.Wording["product/not-asked/name"], null),
        ];

    private static CodeSystem System(ReleaseOf release, string id, string title, IEnumerable<Concept> concepts)
    {
        var system = release.Describe(new CodeSystem(), id, title);
        system.Content = CodeSystemContentMode.Complete;
        system.CaseSensitive = true;
        system.ValueSet = release.Canonicals.Of(nameof(ValueSet), ValueSetsOf.AllOf(id));
        system.Concept = [.. concepts];
        system.Count = system.Concept.Count;
        return system;
    }

    private static Concept Concept(string code, string display, string? definition) =>
        new()
        {
            Code = code,
            Display = display,
            Definition = definition,
        };
}
