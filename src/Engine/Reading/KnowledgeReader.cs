using BackSignal.Engine.Rules;
using BackSignal.Engine.Sites;

namespace BackSignal.Engine.Reading;

/// <summary>Knowledge files to knowledge: everything is checked, and every problem is listed at once.</summary>
public static class KnowledgeReader
{
    /// <summary>The knowledge of these files; throws <see cref="KnowledgeException"/> when anything is wrong.</summary>
    /// <param name="files">All files of the folder, cases included or not; other file types are passed over.</param>
    /// <param name="isStrictUkons">Take the stricter level where a file gives two.</param>
    public static Knowledge Read(IEnumerable<KnowledgeFile> files, bool isStrictUkons = false)
    {
        var problems = new Problems();
        var folder = KnowledgeFolder.Parse(files, problems);
        return Read(folder, problems, new SiteMode { IsStrictUkons = isStrictUkons });
    }

    /// <summary>Every problem of these files; empty when they can be used. Cases are run too.</summary>
    public static IReadOnlyList<Problem> Check(IEnumerable<KnowledgeFile> files)
    {
        var problems = new Problems();
        return Check(KnowledgeFolder.Parse(files, problems), problems);
    }

    internal static IReadOnlyList<Problem> Check(KnowledgeFolder folder, Problems problems)
    {
        try
        {
            var knowledge = Read(folder, problems, new SiteMode());
            var cases = CaseReader.Read(folder, knowledge, problems);
            SeedReader.Check(folder, cases, problems);
            foreach (var check in cases)
            {
                foreach (var fault in check.Run(knowledge))
                {
                    problems.Add(check.File, check.Line, $"case '{check.Name}': {fault}");
                }
            }

            Completeness.Check(folder, knowledge, problems);
            return problems.InOrder;
        }
        catch (KnowledgeException e)
        {
            return e.Problems;
        }
    }

    internal static Knowledge Read(KnowledgeFolder folder, Problems problems, SiteMode site)
    {
        var names = new Names(problems) { IsStrictUkons = site.IsStrictUkons };
        Sources(folder, names);
        var (drugClasses, regimens) = Drugs(folder, names);
        names.Causes.UnionWith(folder.Ids("causes"));
        names.Therapies.UnionWith(folder.Ids("therapies"));
        names.RedFlags.UnionWith(folder.Ids("red-flags"));
        names.Medicines.UnionWith(names.Therapies);
        var (facts, definitions) = Vocabulary(folder, names);
        var redFlags = All("red-flags", RedFlagReader.Read);
        var reliefs = All("reliefs", ReliefReader.Read);
        redFlags = Relief.Apply(reliefs.Where(relief => relief.Id == site.Relief), redFlags);
        var causes = All("causes", CauseReader.Read);
        var therapies = All("therapies", TherapyReader.Read);
        var interactions = All("interactions", TherapyReader.ReadInteraction);
        var questions = All("questions", QuestionReader.Read);
        var theorems = All("theorems", TheoremReader.Read);
        var wording = WordingReader.Read(folder, names);
        var slots = new OwnRecord(facts);
        var latches = All("latches", slots.Latch);
        slots.AddExclusions(causes);
        slots.AddEarlierAmbers(redFlags, causes);
        CheckReferences(slots.Facts, names);
        Places.RefuseDomainCounts(slots.Facts, definitions, causes, therapies, interactions, questions, problems);
        Places.RefuseAskedTwice(questions, problems);
        Places.RefuseAfterUnasked(questions, problems);
        if (!problems.IsEmpty)
        {
            throw new KnowledgeException(problems.InOrder);
        }

        SafetyChecks.Attach(therapies, interactions, new Formulary(drugClasses, regimens), names);
        return new Knowledge(
            new KnowledgeParts(
                folder.Release,
                folder.Hash,
                slots.Facts,
                definitions,
                [.. names.Sources.Values],
                [.. names.Uncited],
                redFlags,
                causes,
                therapies,
                interactions,
                questions,
                latches,
                theorems,
                reliefs,
                drugClasses,
                regimens,
                wording
            )
        );

        List<T> All<T>(string kind, Func<string, Fields, Names, T> read) =>
            [.. folder.All(kind, problems).Select(entry => read(entry.Id, entry.Fields, names))];
    }

    private static (List<DrugClass>, List<Regimen>) Drugs(KnowledgeFolder folder, Names names)
    {
        var classes = folder
            .All("drugs", names.Problems)
            .Select(entry => (Class: DrugReader.Read(entry.Id, entry.Fields, names), entry.Fields.At))
            .ToList();
        names.Medicines.UnionWith(classes.Select(pair => pair.Class.Id));
        names.Medicines.UnionWith(classes.SelectMany(pair => pair.Class.Members.Select(drug => drug.Id)));
        DrugReader.CheckAll(classes, names);
        var regimens = folder
            .All("regimens", names.Problems)
            .Select(e => DrugReader.ReadRegimen(e.Id, e.Fields, names));
        return (classes.ConvertAll(pair => pair.Class), [.. regimens]);
    }

    private static (List<Fact>, List<Definition>) Vocabulary(KnowledgeFolder folder, Names names)
    {
        var facts = folder
            .All("facts", names.Problems)
            .Select((entry, index) => (entry.Fields, Fact: FactReader.Declare(entry.Id, index, entry.Fields, names)))
            .ToList();
        foreach (var (_, fact) in facts)
        {
            names.Facts[fact.Id] = fact;
        }

        var definitions = Definitions(folder, names);
        foreach (var (fields, fact) in facts)
        {
            FactReader.Complete(fact, fields, names);
        }

        var declared = facts.ConvertAll(pair => pair.Fact);
        Circles.Refuse(declared, definitions, names.Problems);
        return (declared, definitions);
    }

    private static void Sources(KnowledgeFolder folder, Names names)
    {
        foreach (var (id, fields) in folder.All("sources", names.Problems))
        {
            names.Sources[id] = new Source(
                id,
                fields.RequiredText("title"),
                fields.Text("publisher"),
                fields.Text("year"),
                fields.RequiredText("kind"),
                fields.Text("register"),
                Names.Confidence(fields, "seen"),
                fields.Text("note")
            );
            names.Paragraphs[id] = [.. fields.Texts("paragraphs")];
            fields.Done();
        }
    }

    private static List<Definition> Definitions(KnowledgeFolder folder, Names names)
    {
        var declared = new List<(Fields Fields, Definition Definition)>();
        foreach (var (id, fields) in folder.All("definitions", names.Problems))
        {
            if (names.Facts.ContainsKey(id))
            {
                names.Problems.Add(
                    fields.At,
                    $"'{id}' is a fact too; facts and definitions share one name space: rename one"
                );
            }

            var definition = new Definition
            {
                Id = id,
                Name = fields.RequiredText("name"),
                Citations = names.Citations(fields, isRequired: true),
                Review = fields.Optional("review") is null ? Review.Draft : names.Review(fields),
            };
            names.Definitions[id] = definition;
            declared.Add((fields, definition));
        }

        foreach (var (fields, definition) in declared)
        {
            definition.When = ConditionReader.Required(fields, "when", names);
            fields.Done();
        }

        return declared.ConvertAll(pair => pair.Definition);
    }

    private static void CheckReferences(IReadOnlyList<Fact> facts, Names names)
    {
        foreach (var fact in facts.Where(fact => fact.From is not null))
        {
            var (dose, of) = (fact.From!.Dose, fact.From.Of);
            if (dose is not null && !names.Medicines.Contains(dose))
            {
                names.Problems.Add(
                    $"facts/{fact.Id}.yaml",
                    1,
                    Names.Unknown("medicine or class", dose, names.Medicines, "drugs/")
                );
            }

            if (of is not null and not "report" && !names.Facts.ContainsKey(of))
            {
                names.Problems.Add($"facts/{fact.Id}.yaml", 1, Names.Unknown("fact", of, names.Facts.Keys, "facts/"));
            }
        }
    }
}
