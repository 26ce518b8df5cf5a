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

    /// <summary>Fails with the smallest example found; CsCheck_Iter=10000 in the environment tries harder.</summary>
    public static void Holds<T>(this Gen<T> gen, Func<T, bool> property) =>
        gen.Sample(property, iter: Math.Max(300, Check.Iter), threads: 2);

    /// <summary>The same of two things at once.</summary>
    public static void Holds<T1, T2>(this Gen<(T1, T2)> gen, Func<T1, T2, bool> property) =>
        gen.Holds(pair => property(pair.Item1, pair.Item2));
}
