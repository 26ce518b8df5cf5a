using System.Text.Encodings.Web;
using System.Text.Json;
using BackSignal.Engine;
using BackSignal.Engine.Rules;

namespace BackSignal.Records.Assessments;

/// <summary>An assessment as one JSON object, with everything needed to replay it: facts, origins, instant, knowledge.</summary>
public static class AssessmentJson
{
    /// <summary>Writes the assessment; the same assessment gives the same bytes.</summary>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="isIndented">Over several lines for people, or one line for machines.</param>
    public static void Write(Stream output, Assessment assessment, bool isIndented)
    {
        var options = new JsonWriterOptions
        {
            Indented = isIndented,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using var json = new Utf8JsonWriter(output, options);
        json.WriteStartObject();
        Head(json, assessment);
        Array(json, "findings", assessment.Findings, Finding);
        Array(json, "causes", assessment.Causes, Cause);
        Array(json, "options", assessment.Options.Where(option => option.IsShown), Option);
        Array(json, "questions", assessment.Questions, Question);
        Array(
            json,
            "missing-tests",
            assessment.MissingTests.Select(fact => fact.Id),
            (w, id) => w.WriteStringValue(id)
        );
        Array(json, "notes", assessment.Facts.Notes, (w, note) => w.WriteStringValue(note));
        FactsJson.Write(json, assessment.Facts);
        json.WriteEndObject();
    }

    private static void Head(Utf8JsonWriter json, Assessment assessment)
    {
        var knowledge = assessment.Facts.Knowledge;
        if (assessment.Facts.At is { } at)
        {
            json.WriteString(
                "at",
                at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)
            );
        }

        json.WriteStartObject("knowledge");
        json.WriteString("version", knowledge.Version);
        json.WriteString("hash", knowledge.Hash);
        json.WriteString("review", knowledge.IsSigned ? "signed" : "draft");
        json.WriteEndObject();
        if (knowledge.Site is { } site)
        {
            SiteJson.Write(json, site);
        }

        json.WriteBoolean("report", assessment.IsReport);
        if (assessment.IsReport)
        {
            json.WriteString("told", assessment.Told.Name());
            json.WriteString("at-least", assessment.AtLeast.Name());
            json.WriteString("at-most", assessment.AtMost.Name());
        }
    }

    private static void Finding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("kind", KindName(finding.Kind));
        json.WriteString("name", finding.Name);
        json.WriteString("urgency", finding.Urgency.Name());
        Texts(json, "because", finding.Because);
        Text(json, "patient", finding.Patient);
        Text(json, "nurse", finding.Nurse);
        Text(json, "clinician", finding.Clinician);
        Texts(json, "never-lowered-by", finding.NeverLoweredBy);
        Citations(json, finding.Citations);
        json.WriteEndObject();
    }

    private static void Cause(Utf8JsonWriter json, CauseView view)
    {
        json.WriteStartObject();
        json.WriteString("id", "causes/" + view.Cause.Id);
        json.WriteString("name", view.Cause.Name);
        json.WriteString("fit", view.Fit.Name());
        json.WriteBoolean("pinned", view.IsPinned);
        Array(json, "for", view.For, Argument);
        Array(json, "against", view.Against, Argument);
        Array(json, "missing", view.Missing, Argument);
        Texts(json, "suspected-by", [.. view.SuspectedBy.Select(flag => "red-flags/" + flag.Id)]);
        Texts(json, "assumed-by", [.. view.AssumedBy.Select(flag => "red-flags/" + flag.Id)]);
        Texts(json, "first-tests", view.Cause.FirstTests);
        Citations(json, view.Cause.Citations);
        json.WriteEndObject();
    }

    private static void Argument(Utf8JsonWriter json, ArgumentView view)
    {
        json.WriteStartObject();
        json.WriteString("weight", view.Argument.Weight.ToString().ToLowerInvariant());
        json.WriteString("kind", view.Argument.IsFinding ? "finding" : "background");
        Texts(json, "because", view.Because);
        json.WriteEndObject();
    }

    private static void Option(Utf8JsonWriter json, OptionView view)
    {
        json.WriteStartObject();
        json.WriteString("id", "therapies/" + view.Therapy.Id);
        json.WriteString("name", view.Therapy.Name);
        json.WriteString("outcome", view.Outcome.Name());
        Texts(json, "helps", [.. view.Helps.Select(cause => "causes/" + cause.Id)]);
        Texts(json, "not-for", [.. view.NotFor.Select(cause => "causes/" + cause.Id)]);
        Array(json, "checks", view.Checks, Check);
        Text(json, "advice", view.Therapy.Advice);
        Citations(json, view.Therapy.Citations);
        json.WriteEndObject();
    }

    private static void Check(Utf8JsonWriter json, CheckView view)
    {
        json.WriteStartObject();
        json.WriteString("kind", view.Check.Kind.ToString().ToLowerInvariant());
        json.WriteString("state", view.Truth == Truth.True ? "true" : "unknown");
        json.WriteString("reason", view.Check.Because);
        Texts(json, "because", view.Because);
        Texts(json, "missing", [.. view.Missing.Select(fact => fact.Id)]);
        Text(json, "interaction", view.Check.Interaction);
        Citations(json, view.Check.Citations);
        json.WriteEndObject();
    }

    private static void Question(Utf8JsonWriter json, OpenQuestion question)
    {
        json.WriteStartObject();
        json.WriteString("id", "questions/" + question.Question.Id);
        json.WriteString("title", question.Question.Title);
        json.WriteString("can-change", question.Purpose.ToString().ToLowerInvariant());
        json.WriteString("could-become", question.CouldBecome.Name());
        Texts(json, "asks", [.. question.Open.Select(fact => fact.Id)]);
        json.WriteEndObject();
    }

    private static void Citations(Utf8JsonWriter json, IReadOnlyList<Citation> citations) =>
        Array(
            json,
            "citations",
            citations,
            (writer, citation) =>
            {
                writer.WriteStartObject();
                writer.WriteString("source", citation.Source.Id);
                writer.WriteString("title", citation.Source.Title);
                writer.WriteString("at", citation.At);
                writer.WriteString("confidence", citation.Confidence.Name());
                writer.WriteEndObject();
            }
        );

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

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
        {
            Array(json, name, texts, (writer, text) => writer.WriteStringValue(text));
        }
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static string KindName(FindingKind kind) =>
        kind switch
        {
            FindingKind.RedFlag => "red-flag",
            FindingKind.NotSure => "not-sure",
            FindingKind.NotAsked => "not-asked",
            _ => kind.ToString().ToLowerInvariant(),
        };
}
