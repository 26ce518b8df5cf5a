using System.Text.Encodings.Web;
using System.Text.Json;
using BackSignal.Engine;

namespace BackSignal.Cli.Evaluate;

/// <summary>The figures and every patient as JSON.</summary>
internal static class EvaluationJson
{
    /// <summary>Writes the evaluation, indented, with a closing newline.</summary>
    public static void Write(Stream output, Evaluation evaluation)
    {
        // Not for HTML: names keep their °C.
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(output, options))
        {
            json.WriteStartObject();
            Head(json, evaluation);
            Array(json, "goals", evaluation.Goals, Goal);
            json.WriteStartArray("parts");
            foreach (var part in evaluation.Parts)
            {
                Part(json, part, evaluation.Readings);
            }

            json.WriteEndArray();
            Array(json, "patients", evaluation.Patients, (writer, one) => Patient(writer, one, evaluation.Readings));
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Head(Utf8JsonWriter json, Evaluation evaluation)
    {
        json.WriteStartObject("knowledge");
        json.WriteString("version", evaluation.Knowledge.Version);
        json.WriteString("hash", evaluation.Knowledge.Hash);
        json.WriteEndObject();
        json.WriteString("source", evaluation.Source);
        json.WriteString("patients-hash", evaluation.PatientsHash);
        json.WriteNumber("patients-count", evaluation.Patients.Count);
        json.WriteNumber("unread-lines", evaluation.Unread);
    }

    private static void Goal(Utf8JsonWriter json, Goal goal)
    {
        json.WriteStartObject();
        json.WriteString("goal", goal.Title);
        json.WriteString("measured", goal.Figure);
        if (goal.IsReached is { } isReached)
        {
            json.WriteBoolean("reached", isReached);
        }

        json.WriteEndObject();
    }

    private static void Part(Utf8JsonWriter json, Part part, IReadOnlyList<Reading> readings)
    {
        json.WriteStartObject();
        json.WriteString("part", part.Title);
        json.WriteNumber("count", part.Patients.Count);
        foreach (var reading in readings)
        {
            json.WriteStartObject(reading.Key());
            foreach (var measure in Measures.All)
            {
                Rate(json, measure.Key, measure.Over(part.Patients, reading));
            }

            json.WriteStartObject("confusion");
            foreach (var (expected, told) in Confusions.Of(part.Patients, reading))
            {
                json.WriteStartObject(expected);
                foreach (var level in Enum.GetValues<Urgency>())
                {
                    json.WriteNumber(level.Name(), told[(int)level]);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        if (readings.Contains(Reading.EmptyForm))
        {
            json.WriteStartObject("screens");
            foreach (var (title, told) in ScreensAsked.Of(part.Patients))
            {
                Screens(json, title, Spread.Of(told.Select(one => one.Form.Screens.Count)));
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Rate(Utf8JsonWriter json, string name, Proportion rate)
    {
        json.WriteStartObject(name);
        json.WriteNumber("count", rate.Count);
        json.WriteNumber("of", rate.Of);
        json.WriteNumber("low", Math.Round(rate.Wilson.Low, 4));
        json.WriteNumber("high", Math.Round(rate.Wilson.High, 4));
        json.WriteEndObject();
    }

    private static void Screens(Utf8JsonWriter json, string name, Spread spread)
    {
        json.WriteStartObject(name);
        json.WriteNumber("patients", spread.Count);
        if (spread.Count > 0)
        {
            json.WriteNumber("median", spread.Median);
            json.WriteNumber("ninetieth", spread.Ninetieth);
        }

        json.WriteEndObject();
    }

    private static void Patient(Utf8JsonWriter json, Scored one, IReadOnlyList<Reading> readings)
    {
        json.WriteStartObject();
        json.WriteString("id", one.Patient.Id);
        json.WriteString("set", one.Vignette.Set);
        json.WriteString("group", one.Vignette.Group);
        json.WriteString("half", one.IsInHalfB ? "B" : "A");
        Array(json, "expected", one.Vignette.Expected, (writer, level) => writer.WriteStringValue(level.Name()));
        Array(json, "acceptable", one.Vignette.Acceptable, (writer, level) => writer.WriteStringValue(level.Name()));
        if (one.Vignette.Cause is { } cause)
        {
            json.WriteString("cause", cause);
        }

        foreach (var reading in readings)
        {
            json.WriteStartObject(reading.Key());
            json.WriteString("told", one[reading].Told.Name());
            if (one[reading].CauseRank is { } rank)
            {
                json.WriteNumber("cause-place", rank);
            }

            if (reading != Reading.Stated)
            {
                var report = reading == Reading.Answered ? one.Answered : one.Form;
                Array(json, "screens", report.Screens, (writer, screen) => writer.WriteStringValue(screen.Question.Id));
            }

            json.WriteEndObject();
        }

        Array(json, "misses", Misses.Of(one, readings), Miss);
        json.WriteEndObject();
    }

    private static void Miss(Utf8JsonWriter json, Miss miss)
    {
        json.WriteStartObject();
        json.WriteString("kind", miss.Kind);
        Array(json, "readings", miss.Readings, (writer, reading) => writer.WriteStringValue(reading.Key()));
        json.WriteString("what", miss.What);
        Array(json, "why", miss.Why, (writer, why) => writer.WriteStringValue(why));
        json.WriteEndObject();
    }

    private static void Array<T>(
        Utf8JsonWriter json,
        string name,
        IEnumerable<T> items,
        Action<Utf8JsonWriter, T> write
    )
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }
}
