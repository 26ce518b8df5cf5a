namespace BackSignal.App.Tests.Cli;

public class EvaluateTests
{
    [Fact]
    public void The_page_names_both_readings_the_halves_and_every_miss()
    {
        var (code, output, error) = Backsignal.Run(null, "evaluate");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("| below its lowest acceptable level | 0 of ", output, StringComparison.Ordinal);
        Assert.Contains("## Half B", output, StringComparison.Ordinal);
        Assert.Contains("## Every miss", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_patients_give_the_same_page() =>
        Assert.Equal(Backsignal.Run(null, "evaluate").Out, Backsignal.Run(null, "evaluate").Out);
}
