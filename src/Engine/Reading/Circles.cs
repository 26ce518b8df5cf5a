using BackSignal.Engine.Conditions;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Reading;

/// <summary>Refuses definitions, validities and derivations that need themselves.</summary>
internal static class Circles
{
    public static void Refuse(IEnumerable<Fact> facts, IReadOnlyList<Definition> definitions, Problems problems)
    {
        var done = new HashSet<Definition>();
        foreach (var definition in definitions)
        {
            Visit(definition, [], done, problems);
        }

        if (!problems.IsEmpty)
        {
            // With a circle in the definitions the rest cannot be followed.
            return;
        }

        foreach (var fact in facts)
        {
            if (fact.Valid.Any(row => row.When?.Facts().Any(other => DependsOnValid(other, fact, [])) == true))
            {
                problems.Add(
                    $"facts/{fact.Id}.yaml",
                    1,
                    "how long it is valid depends on itself; use facts that do not need it"
                );
            }

            if (Needs(fact, fact, []))
            {
                problems.Add($"facts/{fact.Id}.yaml", 1, "is derived from itself; break the circle");
            }
        }
    }

    private static void Visit(Definition definition, List<Definition> path, HashSet<Definition> done, Problems problems)
    {
        if (path.Contains(definition))
        {
            problems.Add(
                $"definitions/{definition.Id}.yaml",
                1,
                $"defines itself through {string.Join(" → ", path.Select(d => d.Id))}; break the circle"
            );
            // Else whoever follows the definition later would never end.
            definition.When = Condition.Always;
            return;
        }

        if (!done.Add(definition))
        {
            return;
        }

        path.Add(definition);
        foreach (var used in Shallow(definition.When))
        {
            Visit(used, path, done, problems);
        }

        path.RemoveAt(path.Count - 1);
    }

    private static IEnumerable<Definition> Shallow(Condition condition) =>
        condition switch
        {
            Condition.Is(var definition) => [definition],
            Condition.Not(var part) => Shallow(part),
            Condition.All(var parts) => parts.SelectMany(Shallow),
            Condition.Any(var parts) => parts.SelectMany(Shallow),
            Condition.AtLeast(_, var parts) => parts.SelectMany(Shallow),
            _ => [],
        };

    private static bool DependsOnValid(Fact from, Fact target, HashSet<Fact> seen) =>
        from == target
        || (
            seen.Add(from) && from.Valid.Any(row => row.When?.Facts().Any(f => DependsOnValid(f, target, seen)) == true)
        );

    private static bool Needs(Fact from, Fact target, HashSet<Fact> seen)
    {
        if (from.Derived is null || !seen.Add(from))
        {
            return false;
        }

        return from.Derived.Facts.Any(input => input == target || Needs(input, target, seen));
    }
}
