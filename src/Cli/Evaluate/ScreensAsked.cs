using BackSignal.Engine;

namespace BackSignal.Cli.Evaluate;

/// <summary>Patients by what they are told from an empty form, to count the screens it takes.</summary>
internal static class ScreensAsked
{
    public static IEnumerable<(string Title, IReadOnlyList<Scored> Part)> Of(IReadOnlyList<Scored> patients)
    {
        yield return ("red: ambulance or hospital-now", [.. Goals.Red(patients)]);
        foreach (var level in new[] { Urgency.Today, Urgency.Soon })
        {
            yield return (level.Name(), [.. patients.Where(one => one[Reading.EmptyForm].Told == level)]);
        }

        yield return ("green: self-care", [.. Goals.Green(patients)]);
    }
}
