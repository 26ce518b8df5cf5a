namespace BackSignal.App.Tests.Cli;

public class AskTests
{
    [Fact]
    public void An_emergency_stops_the_conversation_at_once()
    {
        // Nothing on the first screen; back pain, cancer, 58 years, no drip; weak legs, and cannot walk.
        var (code, output, _) = Backsignal.Run("0\n1\n1\n58\n2\n1,4\n5\n", "ask", "--audience", "patient");

        Assert.Equal(0, code);
        Assert.Contains("Call an ambulance now", output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("3. Your legs", output, StringComparison.Ordinal);
        Assert.DoesNotContain("4. ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Going_back_offers_what_was_answered()
    {
        var once = Backsignal.Run("0\n1\n1\n58\n2\nq\n", "ask");
        var again = Backsignal.Run("0\n1\n1\n58\n2\nb\n\n\n\n\nq\n", "ask");

        Assert.Equal(Result(once.Out), Result(again.Out));
    }

    [Fact]
    public void Broken_off_it_stands_and_what_was_not_asked_is_unknown()
    {
        var (code, output, _) = Backsignal.Run("0\n1\n1\n", "ask");

        Assert.Equal(0, code);
        Assert.Contains("Ended before all was asked", output, StringComparison.Ordinal);
        Assert.Contains("Danger questions not asked yet", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_is_none_is_asked_again()
    {
        var (_, output, _) = Backsignal.Run("perhaps\n0,3\n10\n0\nno\nq\n", "ask");

        Assert.Equal(4, output.Split("Write 0, ? or numbers from 1 to 9.").Length);
        Assert.Contains("Write a number from 1 to 2, or ?.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Not_sure_of_one_item_leaves_the_others_as_they_are()
    {
        var (_, output, _) = Backsignal.Run("6?\n", "ask", "--audience", "clinician");

        Assert.Contains("chest pain or pressure (asked, not known)", output, StringComparison.Ordinal);
        Assert.DoesNotContain("2. ", output.Split("hospital")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_ticked_and_more_than_a_yes_is_asked_for_next()
    {
        var (_, output, _) = Backsignal.Run("6\n4\n", "ask", "--audience", "patient");

        Assert.Contains("Sharp pain when I breathe in", output, StringComparison.Ordinal);
        Assert.Contains("Call an ambulance now", output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_transcript_file_gives_the_same_as_the_keyboard()
    {
        var transcript = Path.GetTempFileName();
        File.WriteAllText(transcript, "0\n1\n1\n58\n");
        try
        {
            var fed = Backsignal.Run(null, "ask", "--transcript", transcript);
            var typed = Backsignal.Run("0\n1\n1\n58\n", "ask");

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
