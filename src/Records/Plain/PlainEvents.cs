using System.Text.Json;
using BackSignal.Engine;
using BackSignal.Engine.Reading;

namespace BackSignal.Records.Plain;

/// <summary>Turns the lists of a plain record into events, each with its place for notes.</summary>
internal sealed class PlainEvents(PlainRecord plain, PatientRecord record, RecordIndex index)
{
    /// <summary>Only so many strange names are held against every fact.</summary>
    private const int MostStrangers = 200;

    private readonly MedicineWords _words = new(record.Knowledge.Formulary);
    private int _strangers;

    public void Read()
    {
        foreach (var (fact, value) in plain.Answers ?? [])
        {
            Answer($"$.answers.{fact}", fact, value);
        }

        foreach (var (observation, place) in Places(plain.Observations, "observations"))
        {
            Observe(
                place,
                observation.Id,
                observation.Fact,
                observation.Value,
                observation.Unit,
                observation.Comparator,
                Time(place, observation.At),
                observation.At
            );
        }

        foreach (var (dose, place) in Places(plain.Doses, "doses"))
        {
            foreach (var drug in Drugs(place, dose.Drug))
            {
                var milligrams = dose.Mg is { } mg ? Amount.From(mg) : (long?)null;
                var at = Time(place, dose.At);
                record.Doses.Add(
                    new Dose(
                        drug,
                        at,
                        dose.Planned,
                        milligrams,
                        RouteOf(place, dose.Route),
                        Origin(dose.Id ?? place, dose.At)
                    )
                );
            }
        }

        foreach (var (medicine, place) in Places(plain.Medicines, "medicines"))
        {
            foreach (var drug in Drugs(place, medicine.Drug))
            {
                var isCurrent = medicine.Current ?? medicine.Until is null;
                record.Courses.Add(
                    new Course(
                        drug,
                        Time(place, medicine.From),
                        Time(place, medicine.Until),
                        isCurrent,
                        RouteOf(place, medicine.Route),
                        Origin(medicine.Id ?? place, medicine.From)
                    )
                );
            }
        }

        See(plain.Conditions, "conditions", index.Conditions);
        See(plain.Procedures, "procedures", index.Procedures);
        foreach (var (report, place) in Places(plain.Reports, "reports"))
        {
            Report(place, report);
        }

        foreach (var (judgement, place) in Places(plain.Judgements, "judgements"))
        {
            if (Time(place, judgement.At) is { } at)
            {
                record.Judgements.Add(new Judgement(at, judgement.By, judgement.Excludes));
            }
        }
    }

    private void Answer(string place, string fact, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            var at = Text(value, "at");
            if (value.TryGetProperty("value", out var inner))
            {
                Observe(
                    place,
                    "answer",
                    fact,
                    inner,
                    Text(value, "unit"),
                    Text(value, "comparator"),
                    Time(place, at),
                    at
                );
                return;
            }
        }

        Observe(place, "answer", fact, value, null, null, null, null);
    }

    private void Observe(
        string place,
        string? id,
        string factId,
        JsonElement value,
        string? unit,
        string? comparator,
        Moment? at,
        string? date
    )
    {
        if (record.Knowledge.Find(factId) is not { IsOwnRecord: false } fact)
        {
            var near =
                ++_strangers > MostStrangers
                    ? null
                    : Spelling.Nearest(factId, record.Knowledge.Facts.Select(f => f.Id));
            record.Note($"{place}: there is no fact '{factId}'{(near is null ? "" : $"; did you mean '{near}'?")}");
            return;
        }

        var read = PlainValue.Read(fact, value, unit, comparator, out var reason);
        if (reason is not null)
        {
            record.Note($"{place}: {reason}");
        }

        // What was answered and cannot be read is unknown, not unasked.
        var isAnswer = id == "answer" && date is null;
        var known = read ?? fact.NotSure;
        record.Readings.Add(new Reading(fact, known, at, Origin(id ?? place, date)) { IsNow = isAnswer });
    }

    private IReadOnlyList<string> Drugs(string place, string name)
    {
        if (_words.Of(name) is { Count: > 0 } found)
        {
            return found;
        }

        record.Note(
            $"{place}: the medicine '{name}' is not recognised; checks that depend on it cannot be made. Write its generic name"
        );
        return [];
    }

    private void See(IReadOnlyList<PlainCode>? codes, string list, Func<CodeSystem, string, IReadOnlyList<Fact>> find)
    {
        foreach (var (code, place) in Places(codes, list))
        {
            var system = CodeSystems.Of(code.System);
            if (system == CodeSystem.Other)
            {
                record.Note($"{place}: '{code.System}' is no code system known here; use icd10, snomed or its URI");
            }

            foreach (var fact in find(system, code.Code))
            {
                record.Sightings.Add(
                    new Sighting(fact, Time(place, code.At), code.Over, Origin(code.Id ?? place, code.At))
                );
            }
        }
    }

    private void Report(string place, PlainReport report)
    {
        if (Time(place, report.At) is not { } at)
        {
            return;
        }

        var level = report.Level is { } name ? UrgencyNames.Parse(name) : null;
        if (report.Level is not null && level is null)
        {
            record.Note(
                $"{place}.level: '{report.Level}' is no level; it can be {string.Join(", ", UrgencyNames.All)}"
            );
        }

        record.Reports.Add(new EarlierReport(at, report.Scheduled, report.Problem, level, report.Domains ?? []));
    }

    private Moment? Time(string place, string? text)
    {
        if (text is null)
        {
            return null;
        }

        var moment = Moment.Parse(text, record.Zone);
        if (moment is null)
        {
            record.Note(
                $"{place}: '{text}' is no date; write it as 2026-11-16 or 2026-11-16T08:00:00Z. Its time is not known"
            );
        }

        return moment;
    }

    private Route RouteOf(string place, string? route)
    {
        switch (route)
        {
            case null:
                return Route.Unknown;
            case "oral" or "intravenous" or "subcutaneous" or "intramuscular" or "rectal" or "systemic":
                return Route.Systemic;
            case "topical" or "inhaled" or "eye" or "ear" or "nasal" or "local":
                return Route.Local;
            case "intrathecal":
                return Route.Intrathecal;
            default:
                record.Note(
                    $"{place}.route: '{route}' is not known here; use oral, intravenous, subcutaneous, intramuscular, rectal, topical, inhaled or intrathecal"
                );
                return Route.Unknown;
        }
    }

    private static string? Text(JsonElement value, string name)
    {
        try
        {
            return value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
                ? text.GetString()
                : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character written as an escape is no text.
            return null;
        }
    }

    private static Origin Origin(string source, string? date) => new(source, date, null);

    private IEnumerable<(T Item, string Place)> Places<T>(IReadOnlyList<T?>? items, string list)
        where T : class
    {
        for (var i = 0; i < (items?.Count ?? 0); i++)
        {
            var place = $"$.{list}[{i}]";
            if (items![i] is { } item)
            {
                yield return (item, place);
            }
            else
            {
                record.Note($"{place}: is null; not read, say what is meant or leave it out");
            }
        }
    }
}
