using System.Text.Json;
using System.Xml.Linq;
using BackSignal.App.Tests.Cli;
using BackSignal.Engine;
using BackSignal.Engine.Rules;

namespace BackSignal.App.Tests.Evaluate;

/// <summary>evaluate through its front door.</summary>
public class EvaluateCommandTests
{
    /// <summary>One told as asked for, one told too much, one told too little, one with nothing to report.</summary>
    private const string Tiny = """
        {"id": "legs", "given": {"back-pain": true, "cancer-history": true, "leg-weakness": true}, "expected": ["hospital-now", "ambulance"], "cause": "cord-compression", "group": "a"}
        {"id": "high", "given": {"back-pain": true, "cancer-history": true, "leg-weakness": true}, "expected": "self-care", "acceptable": ["self-care", "soon"], "group": "a"}
        {"id": "low", "given": {"back-pain": true, "cancer-history": false}, "expected": "ambulance", "group": "b"}
        {"id": "well", "given": {"back-pain": false}, "expected": "self-care", "group": "b"}
        """;

    [Fact]
    public void A_tiny_set_gives_the_table_one_counts_by_hand()
    {
        using var json = Json(Tiny);
        var confusion = All(json).GetProperty("as-stated").GetProperty("confusion");

        Assert.Equal(1, confusion.GetProperty("ambulance or hospital-now").GetProperty("hospital-now").GetInt32());
        Assert.Equal(1, confusion.GetProperty("ambulance").GetProperty("today").GetInt32());
        Assert.Equal(1, confusion.GetProperty("self-care").GetProperty("hospital-now").GetInt32());
        Assert.Equal(1, confusion.GetProperty("self-care").GetProperty("self-care").GetInt32());
    }

    [Theory]
    [InlineData("too-low", 1, 4)]
    [InlineData("too-high", 1, 4)]
    [InlineData("in-band", 2, 4)]
    [InlineData("exact", 2, 4)]
    [InlineData("emergency-seen", 1, 2)]
    [InlineData("low-urgency-too-high", 1, 2)]
    [InlineData("cause-first", 1, 1)]
    [InlineData("cannot-miss-seen", 1, 1)]
    [InlineData("wrongly-allowed", 0, 0)]
    public void A_tiny_set_gives_the_figures_one_counts_by_hand(string figure, int count, int of)
    {
        using var json = Json(Tiny);
        var rate = All(json).GetProperty("as-answered").GetProperty(figure);

        Assert.Equal((count, of), (rate.GetProperty("count").GetInt32(), rate.GetProperty("of").GetInt32()));
    }

    [Fact]
    public void Every_miss_is_listed_with_its_reason()
    {
        var (code, output, error) = Backsignal.Run(Tiny, "evaluate", "-");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("told hospital-now, acceptable is self-care, soon", output, StringComparison.Ordinal);
        Assert.Contains(
            "(red-flags/new-leg-weakness): has or had cancer; pain in the neck",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("**too-low**, as stated", output, StringComparison.Ordinal);
        Assert.DoesNotContain("- legs (", output, StringComparison.Ordinal);
        Assert.DoesNotContain("- well (", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_forbidden_option_that_is_open_and_a_safe_one_that_is_not_are_counted()
    {
        const string given = "\"back-pain\": true, \"cancer-history\": false, \"age\": 40";
        var open = VignetteReading
            .AsAnswered(Line.Of(given), RealKnowledge.Knowledge)
            .WithOptions.Options.First(option => option is { IsShown: true, Outcome: Outcome.SelfOk })
            .Therapy.Id;
        using var json = Json(
            $$"""{"id": "a", "given": {{{given}}}, "expected": "self-care", "forbids": "{{open}}", "allows": ["{{open}}", "anti-inflammatory-tablets"]}"""
        );
        var answered = All(json).GetProperty("as-answered");

        Assert.Equal(1, answered.GetProperty("wrongly-allowed").GetProperty("count").GetInt32());
        Assert.Equal(1, answered.GetProperty("withheld").GetProperty("count").GetInt32());
        Assert.Equal(2, answered.GetProperty("withheld").GetProperty("of").GetInt32());
    }

    [Fact]
    public void A_bad_line_is_one_error_and_the_rest_is_scored()
    {
        var (code, output, error) = Backsignal.Run("{\n" + Tiny, "evaluate", "-");

        Assert.Equal(1, code);
        Assert.StartsWith("standard input:1: is not valid JSON", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
        Assert.Contains("4 whole patients", output, StringComparison.Ordinal);
        Assert.Contains("1 line could not be read", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_patients_says_so()
    {
        var (code, output, error) = Backsignal.Run("\n", "evaluate", "-");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("no patient to score", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_the_patients_compiled_in_are_scored()
    {
        var (code, output, error) = Backsignal.Run(null, "evaluate");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("## What must be reached", output, StringComparison.Ordinal);
        Assert.Contains("| half B", output, StringComparison.Ordinal);
        Assert.Contains("## Every miss", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("svg")]
    public void The_same_patients_give_the_same_bytes(string format) =>
        Assert.Equal(
            Backsignal.Run(Tiny, "evaluate", "-", "--format", format),
            Backsignal.Run(Tiny, "evaluate", "-", "--format", format)
        );

    [Fact]
    public void The_order_of_the_lines_changes_nothing()
    {
        var turned = string.Join('\n', Tiny.Split('\n').Reverse());

        Assert.Equal(
            Backsignal.Run(Tiny, "evaluate", "-", "--format", "json").Out,
            Backsignal.Run(turned, "evaluate", "-", "--format", "json").Out
        );
    }

    [Fact]
    public void The_halves_are_a_matter_of_the_id_alone_and_leave_nobody_out()
    {
        var (a, b) = (Half("A"), Half("B"));
        var all = Half("both");

        Assert.Equal(all, a.Concat(b).Order(StringComparer.Ordinal));
        Assert.InRange(a.Count, all.Count / 3, all.Count * 2 / 3);

        static List<string> Half(string half) =>
            Patients(Backsignal.Run(null, "evaluate", "--half", half, "--format", "json").Out);
    }

    [Fact]
    public void One_reading_alone_shows_nothing_of_the_other()
    {
        var output = Backsignal.Run(Tiny, "evaluate", "-", "--reading", "stated").Out;

        Assert.Contains("as stated", output, StringComparison.Ordinal);
        Assert.DoesNotContain("as answered", output, StringComparison.Ordinal);
        Assert.DoesNotContain("empty form", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_is_one_svg_document_that_names_every_reading()
    {
        var svg = XDocument.Parse(Backsignal.Run(Tiny, "evaluate", "-", "--format", "svg").Out);
        var texts = svg.Descendants()
            .Where(one => one.Name.LocalName == "text")
            .Select(one => one.Value.Trim())
            .ToList();

        Assert.Equal("svg", svg.Root!.Name.LocalName);
        Assert.Contains("inside the acceptable band", texts);
        Assert.Contains("as stated", texts);
        Assert.Contains("as answered", texts);
    }

    [Fact]
    public void The_page_that_is_kept_says_what_it_does_not_show_and_has_its_picture_beside_it()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var page = Path.Combine(folder.FullName, "accuracy.md");
            Assert.Equal(0, Backsignal.Run(Tiny, "evaluate", "-", "--write", page).Code);

            var text = File.ReadAllText(page);
            Assert.Contains("## How it was split", text, StringComparison.Ordinal);
            Assert.Contains("## What it does not show", text, StringComparison.Ordinal);
            Assert.Contains("](accuracy.svg)", text, StringComparison.Ordinal);
            XDocument.Load(Path.Combine(folder.FullName, "accuracy.svg"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static JsonDocument Json(string lines) =>
        JsonDocument.Parse(Backsignal.Run(lines, "evaluate", "-", "--format", "json").Out);

    private static JsonElement All(JsonDocument json) => json.RootElement.GetProperty("parts")[0];

    private static List<string> Patients(string json)
    {
        using var document = JsonDocument.Parse(json);
        return
        [
            .. document
                .RootElement.GetProperty("patients")
                .EnumerateArray()
                .Select(one => one.GetProperty("id").GetString()!),
        ];
    }
}
