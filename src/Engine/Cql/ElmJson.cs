using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BackSignal.Engine.Cql;

/// <summary>The library as ELM r1 in JSON: what a translator makes of its text, written without one.</summary>
internal static class ElmJson
{
    private const string Types = "urn:hl7-org:elm-types:r1";

    public static string Write(CqlLibrary library)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions
        {
            Indented = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 0,
        };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteStartObject("library");
            Object(json, "identifier", ("id", CqlLibrary.Name), ("version", library.Knowledge.Version));
            Object(json, "schemaIdentifier", ("id", "urn:hl7-org:elm"), ("version", "r1"));
            json.WriteStartObject("usings");
            json.WriteStartArray("def");
            Object(json, null, ("localIdentifier", "System"), ("uri", Types));
            json.WriteEndArray();
            json.WriteEndObject();
            Section(json, "parameters", CqlParameter.Of(library), Parameter);
            Section(json, "statements", library.Defines, Define);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Section<T>(
        Utf8JsonWriter json,
        string name,
        IEnumerable<T> all,
        Action<Utf8JsonWriter, T> write
    )
    {
        json.WriteStartObject(name);
        json.WriteStartArray("def");
        foreach (var one in all)
        {
            json.WriteStartObject();
            write(json, one);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Parameter(Utf8JsonWriter json, CqlParameter parameter)
    {
        json.WriteString("name", parameter.Name);
        json.WriteString("accessLevel", "Public");
        var plain = ("type", "NamedTypeSpecifier");
        var name = ("name", TypeName(parameter.Type.Name));
        const string specifier = "parameterTypeSpecifier";
        if (parameter.Type.IsRange)
        {
            json.WriteStartObject(specifier);
            json.WriteString("type", "TupleTypeSpecifier");
            json.WriteStartArray("element");
            foreach (var end in new[] { FactTerms.Low, FactTerms.High })
            {
                json.WriteStartObject();
                json.WriteString("name", end);
                Object(json, "elementType", plain, name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
        else if (parameter.Type.IsList)
        {
            json.WriteStartObject(specifier);
            json.WriteString("type", "ListTypeSpecifier");
            Object(json, "elementType", plain, name);
            json.WriteEndObject();
        }
        else
        {
            Object(json, specifier, plain, name);
        }
    }

    private static void Define(Utf8JsonWriter json, CqlDefine define)
    {
        json.WriteString("name", define.Name);
        json.WriteString("context", "Unfiltered");
        json.WriteString("accessLevel", "Public");
        json.WritePropertyName("expression");
        ElmTerm.Write(json, define.Term);
    }

    private static void Object(Utf8JsonWriter json, string? name, params (string Name, string Text)[] members)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        json.WriteStartObject();
        foreach (var (member, text) in members)
        {
            json.WriteString(member, text);
        }

        json.WriteEndObject();
    }

    /// <summary>A type of CQL's own model by its full name.</summary>
    public static string TypeName(string name) => $"{{{Types}}}{name}";
}
