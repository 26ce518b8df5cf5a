using System.Globalization;
using System.Text.Json;

namespace BackSignal.Engine.Cql;

/// <summary>One term as an ELM node.</summary>
internal static class ElmTerm
{
    public static void Write(Utf8JsonWriter json, Term term)
    {
        json.WriteStartObject();
        switch (term)
        {
            case Term.Literal(null):
                json.WriteString("type", "Null");
                break;
            case Term.Literal(var value):
                Literal(json, "Boolean", value is true ? "true" : "false");
                break;
            case Term.Number(var amount):
                Literal(json, "Decimal", FactTerms.Write(amount));
                break;
            case Term.Whole(var number):
                Literal(json, "Integer", number.ToString(CultureInfo.InvariantCulture));
                break;
            case Term.Parameter(var name):
                Named(json, "ParameterRef", name);
                break;
            case Term.Named(var name):
                Named(json, "ExpressionRef", name);
                break;
            case Term.All(var parts):
                Pairs(json, "And", parts, 0, parts.Count);
                break;
            case Term.Any(var parts):
                Pairs(json, "Or", parts, 0, parts.Count);
                break;
            case Term.Inside(var parameter, var values):
                Inside(json, parameter, values);
                break;
            default:
                Made(json, term);
                break;
        }

        json.WriteEndObject();
    }

    /// <summary>A node made of others.</summary>
    private static void Made(Utf8JsonWriter json, Term term)
    {
        switch (term)
        {
            case Term.End(var parameter, var element):
                json.WriteString("type", "Property");
                json.WriteString("path", element);
                One(json, "source", new Term.Parameter(parameter));
                break;
            case Term.Compare(var by, var left, var right):
                json.WriteString("type", by.ToString());
                Many(json, "operand", [left, right]);
                break;
            case Term.Not(var part):
                json.WriteString("type", "Not");
                One(json, "operand", part);
                break;
            case Term.If(var when, var then, var otherwise):
                json.WriteString("type", "If");
                One(json, "condition", when);
                One(json, "then", then);
                One(json, "else", otherwise);
                break;
            case Term.Is(var part, var value):
                json.WriteString("type", value is null ? "IsNull" : $"Is{value}");
                One(json, "operand", part);
                break;
            case Term.Sum(var parts):
                json.WriteString("type", "Sum");
                json.WriteStartObject("source");
                json.WriteString("type", "List");
                Many(json, "element", parts);
                json.WriteEndObject();
                break;
            default:
                throw new InvalidOperationException($"Unknown term {term}.");
        }
    }

    /// <summary>ELM's And and Or take two: halves of halves, so that no reader's limit of depth is met.</summary>
    private static void Pairs(Utf8JsonWriter json, string type, IReadOnlyList<Term> parts, int from, int to)
    {
        json.WriteString("type", type);
        json.WriteStartArray("operand");
        var middle = (from + to) / 2;
        Half(json, type, parts, from, middle);
        Half(json, type, parts, middle, to);
        json.WriteEndArray();
    }

    private static void Half(Utf8JsonWriter json, string type, IReadOnlyList<Term> parts, int from, int to)
    {
        if (to - from == 1)
        {
            Write(json, parts[from]);
            return;
        }

        json.WriteStartObject();
        Pairs(json, type, parts, from, to);
        json.WriteEndObject();
    }

    private static void Inside(Utf8JsonWriter json, string parameter, IReadOnlyList<string> values)
    {
        json.WriteString("type", "IncludedIn");
        json.WriteStartArray("operand");
        Write(json, new Term.Parameter(parameter));
        json.WriteStartObject();
        json.WriteString("type", "List");
        json.WriteStartArray("element");
        foreach (var value in values)
        {
            json.WriteStartObject();
            Literal(json, "String", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Literal(Utf8JsonWriter json, string type, string value)
    {
        json.WriteString("type", "Literal");
        json.WriteString("valueType", ElmJson.TypeName(type));
        json.WriteString("value", value);
    }

    private static void Named(Utf8JsonWriter json, string type, string name)
    {
        json.WriteString("type", type);
        json.WriteString("name", name);
    }

    private static void One(Utf8JsonWriter json, string name, Term term)
    {
        json.WritePropertyName(name);
        Write(json, term);
    }

    private static void Many(Utf8JsonWriter json, string name, IReadOnlyList<Term> terms)
    {
        json.WriteStartArray(name);
        foreach (var term in terms)
        {
            Write(json, term);
        }

        json.WriteEndArray();
    }
}
