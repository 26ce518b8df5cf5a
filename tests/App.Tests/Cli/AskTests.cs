namespace BackSignal.App.Tests.Cli;

public class AskTests
{
    [Fact]
    public void An_emergency_stops_the_conversation_at_once()
    {
        // Not in danger now; back pain and cancer; weak legs.
        var (code, output, _) = Backsignal.Run("2\n1\n1\n1\n5\n?\n?\n?\n1\n1\n", "ask", "--audience", "patient");

        Assert.Equal(0, code);
        Assert.Contains("Call an ambulance now", output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("4. ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Going_back_offers_what_was_answered()
    {
        var once = Backsignal.Run("2\n1\n1\nq\n", "ask");
        var again = Backsignal.Run("2\n1\n1\nb\n\n\nq\n", "ask");

        Assert.Equal(Result(once.Out), Result(again.Out));
    }

    [Fact]
    public void Broken_off_it_stands_and_what_was_not_asked_is_unknown()
    {
        var (code, output, _) = Backsignal.Run("2\n1\n1\n", "ask");

        Assert.Equal(0, code);
        Assert.Contains("Ended before all was asked", output, StringComparison.Ordinal);
        Assert.Contains("Danger questions not asked yet", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_is_none_is_asked_again()
    {
        var (_, output, _) = Backsignal.Run("perhaps\n2\nq\n", "ask");

        Assert.Contains("Write a number from 1 to 2, or ?.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_transcript_file_gives_the_same_as_the_keyboard()
    {
        var transcript = Path.GetTempFileName();
        File.WriteAllText(transcript, "2\n1\n1\n1\n");
        try
        {
            var fed = Backsignal.Run(null, "ask", "--transcript", transcript);
            var typed = Backsignal.Run("2\n1\n1\n1\n", "ask");

            Assert.Equal(Result(typed.Out), Result(fed.Out));
        }
        finally
        {
            File.Delete(transcript);
        }
    }

    /// <summary>The assessment without the line that names the instant.</summary>
    private static string Result(string output) =>
        string.Join(
            '\n',
            output[output.LastIndexOf("Certain:", StringComparison.Ordinal)..]
                .Split('\n')
                .Where(line => !line.StartsWith("As of", StringComparison.Ordinal))
        );
}
