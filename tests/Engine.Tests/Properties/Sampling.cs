using System.Collections.Concurrent;
using BackSignal.Engine.Tests.Clinics;
using CsCheck;

namespace BackSignal.Engine.Tests.Properties;

/// <summary>How much every property is tried: enough to find what is wrong, not so much that nobody runs it.</summary>
internal static class Sampling
{
    private static readonly ConcurrentDictionary<string, People> Known = new();

    /// <summary>Random people of a clinic.</summary>
    public static People Of(string clinic) => Known.GetOrAdd(clinic, name => new People(Clinic.Of(name).Knowledge));

    /// <summary>Fails with the smallest person found; CsCheck_Iter=10000 in the environment tries harder.</summary>
    public static void Holds(this Gen<Person> gen, Func<Person, bool> property, int times = 300) =>
        gen.Sample(
            person => property(person) || Refute(person.Smallest(less => !property(less))),
            iter: Math.Max(times, Check.Iter),
            threads: 2
        );

    /// <summary>The same of changes.</summary>
    public static void Holds(this Gen<Change> gen, Func<Change, bool> property) =>
        gen.Sample(
            change => property(change) || Refute(change.Smallest(less => less.IsConsistent && !property(less))),
            iter: Math.Max(300, Check.Iter),
            threads: 2
        );

    private static bool Refute(object example)
    {
        Assert.Fail($"Not so for {example}");
        return false;
    }
}
