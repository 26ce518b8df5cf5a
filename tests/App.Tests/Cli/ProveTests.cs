namespace BackSignal.App.Tests.Cli;

/// <summary>What proves, what refutes, and what is neither.</summary>
public sealed class ProveTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Fact]
    public void A_statement_about_every_patient_is_proved()
    {
        var (code, output, _) = Backsignal.Run(null, "prove", "--only", "fever-with-back-pain");

        Assert.Equal(0, code);
        Assert.Contains("\nproved   fever-with-back-pain:", output, StringComparison.Ordinal);
    }

    /// <summary>Each of these was once true of the knowledge, or is what a hurried editor might do.</summary>
    [Theory]
    [InlineData(
        "red-flags/bladder-bowel-or-saddle-change.yaml",
        "\n  - { leg-pain: [aching-one, aching-both, shooting-one, shooting-both] }\npatient",
        "\npatient",
        "danger",
        "bladder-control: "
    )]
    [InlineData(
        "red-flags/new-leg-weakness.yaml",
        "  - { cancer-type: myeloma, when: { walking: limp-from-joint-pain } }\n",
        "",
        "limp-with-back-pain",
        "walking: limps"
    )]
    [InlineData(
        "definitions/fever.yaml",
        "{ temperature: \">= 37.95 Cel\" }",
        "{ temperature: \">= 38.05 Cel\" }",
        "fever-with-back-pain",
        "temperature: temperature 38"
    )]
    public void Weaker_knowledge_is_refuted_with_a_person(
        string file,
        string old,
        string now,
        string theorem,
        string person
    )
    {
        Weaken(file, old, now);

        var (code, output, _) = Backsignal.Run(null, "prove", "--knowledge", _folder.FullName, "--only", theorem);

        Assert.Equal(1, code);
        Assert.Contains("\nREFUTED  " + theorem, output, StringComparison.Ordinal);
        Assert.Contains(person, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Engine_and_model_agree_on_people_drawn_at_random()
    {
        var (code, output, _) = Backsignal.Run(null, "prove", "--agree", "10", "--seed", "7");

        Assert.Equal(0, code);
        Assert.Contains("say the same of 10 people", output, StringComparison.Ordinal);
    }

    /// <summary>Every script can be checked by anyone, and states the answer it must get.</summary>
    [Fact]
    public void The_scripts_are_written_with_the_answer_they_must_get()
    {
        Backsignal.Run(null, "prove", "--only", "fever-with-back-pain", "--write", _folder.FullName);

        Assert.Equal(
            ["fever-with-back-pain--somebody.smt2", "fever-with-back-pain.smt2"],
            _folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal)
        );
        var script = File.ReadAllText(Path.Combine(_folder.FullName, "fever-with-back-pain.smt2"));
        Assert.Contains("(set-info :status unsat)", script, StringComparison.Ordinal);
        Assert.EndsWith("(check-sat)\n", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "no theorem has 'nonsense' in its name", "--only", "nonsense")]
    [InlineData(1, "there is no solver 'nowhere'", "--solver", "nowhere")]
    [InlineData(2, "--agree must be a whole number above 0", "--agree", "0")]
    [InlineData(2, "--seconds must be a whole number above 0", "--seconds", "-3")]
    [InlineData(2, "Cannot parse argument 'x'", "--agree", "x")]
    public void What_would_prove_nothing_is_refused(int expected, string said, params string[] args)
    {
        var (code, _, error) = Backsignal.Run(null, ["prove", .. args]);

        Assert.Equal(expected, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Weaken(string file, string old, string now)
    {
        foreach (var known in RealKnowledge.Files)
        {
            var path = Path.Combine(_folder.FullName, known.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var text = known.Text;
            if (known.Path == file)
            {
                Assert.Contains(old, text, StringComparison.Ordinal);
                text = text.Replace(old, now, StringComparison.Ordinal);
            }

            File.WriteAllText(path, text);
        }
    }
}
