namespace BackSignal.App.Tests.Cli;

public class LintTests
{
    [Fact]
    public void The_knowledge_of_the_repository_has_no_problem()
    {
        var (code, output, error) = Backsignal.Run(null, "lint");

        Assert.Equal((0, ""), (code, error));
        Assert.EndsWith("no problem.", output.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_named_with_file_line_and_cure()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "facts"));
            File.WriteAllText(
                Path.Combine(folder.FullName, "facts", "chill.yaml"),
                "name: chill\ntype: yes-no\nharmles: no\n"
            );
            var (code, output, _) = Backsignal.Run(null, "lint", "--knowledge", folder.FullName);

            Assert.Equal(1, code);
            Assert.Contains(
                "facts/chill.yaml:3: 'harmles' is not known here; did you mean 'harmless'?",
                output,
                StringComparison.Ordinal
            );
            Assert.Contains("release.yaml:1: is missing", output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_schema_knows_every_fact()
    {
        var (code, output, _) = Backsignal.Run(null, "schema");

        Assert.Equal(0, code);
        using var schema = System.Text.Json.JsonDocument.Parse(output);
        var answers = schema.RootElement.GetProperty("properties").GetProperty("answers").GetProperty("properties");
        Assert.All(
            RealKnowledge.Knowledge.Facts.Where(fact => !fact.IsOwnRecord),
            fact => Assert.True(answers.TryGetProperty(fact.Id, out _), fact.Id)
        );
    }

    [Fact]
    public void The_article_is_shown_sentence_by_sentence()
    {
        var (code, output, _) = Backsignal.Run(null, "seed");

        Assert.Equal(0, code);
        Assert.Contains(
            "red-flags/new-leg-weakness",
            output.Replace("\n", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }
}
