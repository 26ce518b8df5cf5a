using BackSignal.Engine;
using BackSignal.Records;
using BackSignal.Records.Assessments;

namespace BackSignal.Cli.Impact;

/// <summary>Earlier assessments, one JSON object a line; a bad line is named and passed over.</summary>
internal static class Assessments
{
    public static (IReadOnlyList<Person> People, IReadOnlyList<string> PassedOver) Read(
        ReadOnlyMemory<byte> lines,
        Releases releases
    )
    {
        var (people, passedOver) = (new List<Person>(), new List<string>());
        var rest = lines;
        for (var number = 1; rest.Length > 0; number++)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.Span.Trim(" \t\r"u8).Length == 0)
            {
                continue;
            }

            try
            {
                StoredAssessment.Facts(line, releases.Old);
                StoredAssessment.Facts(line, releases.New);
                people.Add(new Person($"line {number}", null, knowledge => Ask(line, knowledge)));
            }
            catch (RecordException e)
            {
                passedOver.Add($"line {number}: {e.Message}");
            }
        }

        return (people, passedOver);
    }

    private static Assessment? Ask(ReadOnlyMemory<byte> line, Knowledge knowledge)
    {
        try
        {
            return Assess.Report(StoredAssessment.Facts(line, knowledge));
        }
        catch (RecordException)
        {
            return null;
        }
    }
}
