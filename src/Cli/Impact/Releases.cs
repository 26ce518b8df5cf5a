using BackSignal.Engine;
using BackSignal.Engine.Reading;

namespace BackSignal.Cli.Impact;

/// <summary>Two releases, and what lies between them file by file.</summary>
internal sealed class Releases
{
    private readonly Edition _old;
    private readonly Edition _new;
    private readonly Func<Edition, Knowledge> _read;
    private readonly Dictionary<string, Knowledge?> _without = [];

    private Releases(Edition old, Edition @new, Func<Edition, Knowledge> read)
    {
        (_old, _new, _read) = (old, @new, read);
        (Old, New) = (read(old), read(@new));
        Files = @new.Changed(old);
    }

    public Knowledge Old { get; }

    public Knowledge New { get; }

    /// <summary>The files that decide answers and differ.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Both releases, each with the site's file over it where one is given.</summary>
    public static Releases Open(string old, string @new, FileSystemInfo? site) =>
        new(Edition(old), Edition(@new), release => KnowledgeOption.Read(release, site));

    /// <summary>The patients of the new release, for both; a problem for each that one of them cannot be asked about.</summary>
    public (IReadOnlyList<Person> People, IReadOnlyList<string> PassedOver) Patients()
    {
        var (patients, unread) = _new.Patients(New);
        var vignettes = patients.Where(patient => patient.Vignette is not null).ToList();
        var before = _new.Patients(Old).Patients.ToDictionary(patient => patient.Id);
        var strange = vignettes.Where(patient => !before.ContainsKey(patient.Id));
        return (
            [.. vignettes.Where(patient => before.ContainsKey(patient.Id)).SelectMany(patient => Readings(patient.Id))],
            [
                .. unread.Select(problem => problem.ToString()),
                .. strange.Select(patient =>
                    $"patients/{patient.Id}.yaml: the old release does not know every fact of it"
                ),
            ]
        );
    }

    /// <summary>
    /// The changed files each of which, put back as it was, gives this person the old answer again; where it takes several together, those
    /// whose rules speak in one answer and not in the other, and else all that changed.
    /// </summary>
    public IReadOnlyList<string> Reasons(Person person, Answer old, Answer now)
    {
        var alone = Files.Where(file => Without(file) is { } known && IsOld(person, known, old)).ToList();
        if (alone.Count > 0)
        {
            return alone;
        }

        var rules = old.Rules.Except(now.Rules).Concat(now.Rules.Except(old.Rules)).ToList();
        var speaking = Files
            .Where(file =>
                rules.Exists(rule => rule.StartsWith(file[..^".yaml".Length] + " ", StringComparison.Ordinal))
            )
            .ToList();
        return speaking.Count > 0 ? speaking : Files;
    }

    private static bool IsOld(Person person, Knowledge knowledge, Answer old) =>
        person.Ask(knowledge) is { } assessment && Answer.Of(assessment).IsSame(old);

    /// <summary>The new release with this one file as it was; null when that cannot be read alone.</summary>
    private Knowledge? Without(string file)
    {
        if (!_without.TryGetValue(file, out var known))
        {
            try
            {
                known = _read(_new.With([file], _old));
            }
            catch (KnowledgeException)
            {
                known = null;
            }

            _without[file] = known;
        }

        return known;
    }

    private IEnumerable<Person> Readings(string id)
    {
        var cases = new Dictionary<Knowledge, KnowledgeCase?>();
        KnowledgeCase? Of(Knowledge knowledge)
        {
            if (!cases.TryGetValue(knowledge, out var patient))
            {
                patient = _new.Patient(id, knowledge);
                cases[knowledge] = patient;
            }

            return patient;
        }

        Person In(string reading, Func<KnowledgeCase, Knowledge, Assessment> read) =>
            new($"patients/{id}", reading, knowledge => Of(knowledge) is { } patient ? read(patient, knowledge) : null);

        yield return In("as stated", VignetteReading.AsStated);
        yield return In(
            "as answered",
            (patient, knowledge) => VignetteReading.AsAnswered(patient, knowledge).WithOptions
        );
        yield return In(
            "empty form",
            (patient, knowledge) => VignetteReading.FromEmptyForm(patient, knowledge).WithOptions
        );
    }

    private static Edition Edition(string path) =>
        Directory.Exists(path)
            ? Engine.Reading.Edition.OfFiles(KnowledgeOption.Files(Folder(path)))
            : Engine.Reading.Edition.OfSnapshot(Snapshot(path));

    /// <summary>A checkout of the whole project holds the folder below itself.</summary>
    private static DirectoryInfo Folder(string path)
    {
        var below = new DirectoryInfo(Path.Combine(path, "knowledge"));
        return below.Exists && !File.Exists(Path.Combine(path, "release.yaml")) ? below : new DirectoryInfo(path);
    }

    private static byte[] Snapshot(string path)
    {
        var bytes = Input.Read(path);
        var end = Array.IndexOf(bytes, (byte)'\n');
        return end == 64
            ? bytes
            : throw new IOException(
                $"'{path}' is neither a knowledge folder nor a snapshot that lint --snapshot wrote"
            );
    }
}
