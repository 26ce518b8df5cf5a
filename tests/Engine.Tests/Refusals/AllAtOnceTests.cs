using BackSignal.Engine.Reading;
using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Refusals;

public class AllAtOnceTests
{
    [Fact]
    public void Every_problem_of_every_file_is_listed_by_file_and_line()
    {
        var files = SmallClinic
            .Files.Where(file => file.Path is not ("red-flags/dry.yaml" or "facts/pulse.yaml"))
            .Append(
                new KnowledgeFile(
                    "red-flags/dry.yaml",
                    """
                    name: Dry
                    urgency: now
                    when: { thirsty: yes, polyuria: maybe }
                    patient: Ring us.
                    colour: red
                    """
                )
            )
            .Append(
                new KnowledgeFile("facts/pulse.yaml", "name: pulse\ntype: number\nunit: /min\nplausible: 250..20\n")
            );

        var refusal = Assert.Throws<KnowledgeException>(() => KnowledgeReader.Read(files));

        Assert.Equal(
            [
                ("facts/pulse.yaml", 4),
                ("red-flags/dry.yaml", 1),
                ("red-flags/dry.yaml", 1),
                ("red-flags/dry.yaml", 1),
                ("red-flags/dry.yaml", 2),
                ("red-flags/dry.yaml", 3),
                ("red-flags/dry.yaml", 3),
                ("red-flags/dry.yaml", 5),
            ],
            refusal.Problems.Select(problem => (problem.File, problem.Line))
        );
        Assert.Equal(refusal.Message, string.Join('\n', refusal.Problems));
    }

    [Fact]
    public void A_check_lists_what_the_reader_refuses() =>
        Assert.Equal(
            Refusal.Of(Refusal.Edited("red-flags/dry.yaml", "urgency: soon", "urgency: now")),
            Refusal.OfCheck(Refusal.Edited("red-flags/dry.yaml", "urgency: soon", "urgency: now"))
        );

    [Fact]
    public void A_text_longer_than_a_card_is_refused()
    {
        var text = string.Join(' ', Enumerable.Repeat("Ring us now.", 59));

        Assert.Equal(
            "red-flags/dry.yaml:1: is 766 characters long, above 700: shorten “Ring us now. Ring us now. Ring us now. R…”",
            Refusal.OfCheck(Refusal.Edited("red-flags/dry.yaml", "patient: Ring us.", $"patient: {text}"))
        );
    }

    [Fact]
    public void Files_that_are_no_knowledge_are_passed_over() =>
        Assert.Equal("", Refusal.OfCheck(SmallClinic.With("README.md", "# What we know")));

    [Fact]
    public void A_signed_review_keeps_its_name()
    {
        var flag = SmallClinic.Knowledge.RedFlags.Single(flag => flag.Id == "cord-signs");

        Assert.Equal(new Rules.Review(true, "A. Clinician", "oncologist", "2026-12-01"), flag.Review);
    }
}
