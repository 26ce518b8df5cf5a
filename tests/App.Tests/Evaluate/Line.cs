using System.Text;
using BackSignal.Engine;
using BackSignal.Engine.Reading;

namespace BackSignal.App.Tests.Evaluate;

/// <summary>Patients written as others write them, one JSON object a line.</summary>
internal static class Line
{
    public static IReadOnlyList<CaseLine> Read(string text) =>
        CaseLines.Read(Encoding.UTF8.GetBytes(text), "cases.jsonl", RealKnowledge.Knowledge);

    /// <summary>The one patient with these facts.</summary>
    public static KnowledgeCase Of(string given, string rest = "\"expected\": \"today\"")
    {
        var line = Assert.Single(Read($$"""{"id": "one", "given": {{{given}}}, {{rest}}}"""));
        Assert.Null(line.Problem);
        return line.Case!;
    }
}
