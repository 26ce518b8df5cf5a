using BackSignal.Engine;
using BackSignal.Records.Fhir.Json;

namespace BackSignal.Records.Fhir.Values;

/// <summary>CodeableConcept and Coding.</summary>
internal static class ConceptReader
{
    /// <summary>The concept the walk is on; empty when it is none.</summary>
    public static Concept Read(ref JsonWalk walk, string field)
    {
        var concept = new Concept();
        if (!walk.Object(field))
        {
            return concept;
        }

        while (walk.Property(out var name))
        {
            switch (name)
            {
                case "coding":
                    Codings(ref walk, field, concept.Codings);
                    break;
                case "text":
                    concept.Text = walk.Text(field);
                    break;
                default:
                    walk.Skip();
                    break;
            }
        }

        return concept;
    }

    /// <summary>The Coding the walk is on.</summary>
    public static Coding ReadCoding(ref JsonWalk walk, string field)
    {
        var coding = default(Coding);
        if (!walk.Object(field))
        {
            return coding;
        }

        while (walk.Property(out var name))
        {
            switch (name)
            {
                case "system":
                    coding = coding with { System = walk.Text(field) };
                    break;
                case "code":
                    coding = coding with { Code = walk.Text(field) };
                    break;
                case "display":
                    coding = coding with { Display = walk.Text(field) };
                    break;
                default:
                    walk.Skip();
                    break;
            }
        }

        return coding;
    }

    /// <summary>Adds the facts that look for one of the codes of the concept the walk is on.</summary>
    public static void AddFacts(
        ref JsonWalk walk,
        Func<CodeSystem, string, IReadOnlyList<Fact>> facts,
        List<Fact> found
    )
    {
        if (!walk.Object("code"))
        {
            return;
        }

        while (walk.Property(out var name))
        {
            if (name is not "coding")
            {
                walk.Skip();
            }
            else if (walk.List("code.coding"))
            {
                while (walk.Item())
                {
                    var coding = ReadCoding(ref walk, "code.coding");
                    if (coding is { System: not null, Code: not null })
                    {
                        Add(facts(CodeSystems.Of(coding.System), coding.Code), found);
                    }
                }
            }
        }
    }

    private static void Codings(ref JsonWalk walk, string field, List<Coding> codings)
    {
        if (walk.List(field))
        {
            while (walk.Item())
            {
                codings.Add(ReadCoding(ref walk, field));
            }
        }
    }

    private static void Add(IReadOnlyList<Fact> facts, List<Fact> found)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            if (!found.Contains(facts[i]))
            {
                found.Add(facts[i]);
            }
        }
    }
}
