using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BackSignal.Engine;

namespace BackSignal.Cli.Evaluate;

/// <summary>All patients scored with one knowledge.</summary>
/// <param name="Knowledge">What they were scored with.</param>
/// <param name="Patients">In order of id.</param>
/// <param name="Readings">The readings that are shown.</param>
/// <param name="Source">Where the patients come from, in words.</param>
/// <param name="Unread">How many lines could not be read.</param>
internal sealed record Evaluation(
    Knowledge Knowledge,
    IReadOnlyList<Scored> Patients,
    IReadOnlyList<Reading> Readings,
    string Source,
    int Unread
)
{
    /// <summary>The reading that parts are compared in: as answered, where it is shown.</summary>
    public Reading Main => Readings.Contains(Reading.Answered) ? Reading.Answered : Reading.Stated;

    public IEnumerable<Goal> Goals => Evaluate.Goals.Of(Patients, Readings);

    /// <summary>All, the halves, each set and each group.</summary>
    public IEnumerable<Part> Parts
    {
        get
        {
            yield return new Part("all", Patients);
            yield return new Part("half A", [.. Patients.Where(one => !one.IsInHalfB)]);
            yield return new Part("half B", [.. Patients.Where(one => one.IsInHalfB)]);
            foreach (var (kind, of) in new[] { ("set", Set), ("group", (Func<Scored, string>)Group) })
            {
                foreach (var part in Patients.GroupBy(of).OrderBy(part => part.Key, StringComparer.Ordinal))
                {
                    yield return new Part($"{kind}: {part.Key}", [.. part]);
                }
            }
        }
    }

    /// <summary>SHA-256 over what the patients say and how they are scored: the same figures come from the same patients.</summary>
    public string PatientsHash
    {
        get
        {
            var text = new StringBuilder();
            foreach (var one in Patients)
            {
                var (given, vignette) = (one.Patient.Given, one.Vignette);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{one.Patient.Id}|{vignette.Set}|{vignette.Group}|{vignette.Cause}"
                );
                text.AppendJoin(',', [.. vignette.Expected.Select(level => level.Name()), "|"]);
                text.AppendJoin(',', [.. vignette.Acceptable.Select(level => level.Name()), "|"]);
                text.AppendJoin(',', [.. vignette.Forbids, "|", .. vignette.Allows, "|"]);
                foreach (var (fact, value) in given.OrderBy(pair => pair.Fact.Id, StringComparer.Ordinal))
                {
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"{fact.Id}={(int)value.State},{value.Low},{value.High},{value.AgeMinutes};"
                    );
                }

                text.Append('\n');
            }

            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }

    private static string Set(Scored one) => one.Vignette.Set;

    private static string Group(Scored one) => one.Vignette.Group;
}
