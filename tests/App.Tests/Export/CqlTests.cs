using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackSignal.App.Tests.FhirApi;
using BackSignal.Cli.Prove;
using BackSignal.Engine;
using BackSignal.Engine.Cql;

namespace BackSignal.App.Tests.Export;

/// <summary>The exported red flags, run by an engine that others wrote, against ours.</summary>
public class CqlTests
{
    private const int People = 5_000;

    /// <summary>So many of them are also judged by the ELM we write ourselves.</summary>
    private const int Both = 1_000;

    [Fact]
    public async Task An_engine_of_others_answers_every_red_flag_as_we_do()
    {
        Peers.Need();
        var library = new CqlLibrary(RealKnowledge.Knowledge);
        var drawn = new RandomPeople(RealKnowledge.Knowledge, seed: 20_261_125);
        var people = Enumerable.Range(0, People).Select(_ => drawn.Next()).ToList();
        var head = new JsonObject
        {
            ["cql"] = library.ToCql(),
            ["elm"] = library.ToElm(),
            ["both"] = Both,
            ["defines"] = new JsonArray([.. library.Answers.Select(answer => (JsonNode)answer.Define)]),
        };
        var input = string.Join('\n', people.Select(library.Parameters).Prepend(head.ToJsonString()));

        var lines = (await Peers.Run("cql.mjs", input, TestContext.Current.CancellationToken)).Trim().Split('\n');

        Assert.Equal(People, lines.Length - 1);
        var (seen, engine) = (new HashSet<(int, char)>(), new Stopwatch());
        for (var i = 0; i < People; i++)
        {
            engine.Start();
            var assessment = Assess.Report(people[i]);
            engine.Stop();
            var ours = string.Concat(library.Answers.Select(answer => Letter(answer.Engine(assessment))));
            var said = JsonNode.Parse(lines[i])!;
            Same(ours, (string)said["theirs"]!, i);
            Same(ours, i < Both ? (string)said["ours"]! : ours, i);
            seen.UnionWith(ours.Select((letter, define) => (define, letter)));
        }

        // Agreement means something only where every answer of nearly every define was given by somebody.
        var unseen = Unseen(library, seen).ToList();
        var output = TestContext.Current.TestOutputHelper!;
        output.WriteLine($"{People} people, {library.Answers.Count} defines, never seen: {string.Join("; ", unseen)}");
        output.WriteLine(
            $"in JavaScript, ms: {lines[^1]}; ours {engine.Elapsed.TotalMilliseconds / People:F4} a person"
        );
        Assert.True(unseen.Count < library.Answers.Count * 3 / 20, string.Join('\n', unseen));

        void Same(string ours, string theirs, int person)
        {
            var wrong = library.Answers.Where((_, define) => ours[define] != theirs[define]).Select(a => a.Define);
            Assert.True(ours == theirs, $"{string.Join("; ", wrong)}\n{library.Parameters(people[person])}");
        }
    }

    [Fact]
    public void Every_level_and_raise_has_a_define_and_every_define_a_name_of_its_own()
    {
        var library = new CqlLibrary(RealKnowledge.Knowledge);
        using var elm = JsonDocument.Parse(library.ToElm());
        var defines = elm.RootElement.GetProperty("library").GetProperty("statements").GetProperty("def");
        var names = defines.EnumerateArray().Select(define => define.GetProperty("name").GetString()!).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Empty(library.Answers.Select(answer => answer.Define).Except(names));
        var conditions = RealKnowledge.Knowledge.RedFlags.Sum(flag => flag.Conditions.Count());
        Assert.Equal(
            conditions,
            library.Answers.Count(answer => !answer.Define.EndsWith(", told", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("cql", "BackSignalRedFlags.cql", "context Unfiltered")]
    [InlineData("elm", "BackSignalRedFlags.elm.json", "urn:hl7-org:elm")]
    public void The_command_line_writes_it(string form, string file, string part)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var (code, _, error) = Cli.Backsignal.Run(null, "export", form, "--out", folder.FullName);
            var (_, printed, _) = Cli.Backsignal.Run(null, "export", form);

            Assert.Equal((0, ""), (code, error));
            var written = File.ReadAllText(Path.Combine(folder.FullName, file));
            Assert.Contains(part, written, StringComparison.Ordinal);
            Assert.Equal(written, printed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static char Letter(bool? truth) =>
        truth switch
        {
            true => 't',
            false => 'f',
            _ => 'u',
        };

    private static IEnumerable<string> Unseen(CqlLibrary library, HashSet<(int, char)> seen) =>
        from define in Enumerable.Range(0, library.Answers.Count)
        from letter in "tfu"
        where !seen.Contains((define, letter))
        select $"{library.Answers[define].Define} {letter}";
}
