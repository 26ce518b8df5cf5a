using BackSignal.Cli.Evaluate;

namespace BackSignal.App.Tests.Evaluate;

public class SpreadTests
{
    [Theory]
    [InlineData(new[] { 7 }, 7, 7)]
    [InlineData(new[] { 3, 1, 2 }, 2, 3)]
    [InlineData(new[] { 1, 2, 3, 10 }, 2.5, 10)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 5.5, 9)]
    public void The_middle_and_the_nearest_rank(int[] counts, double median, int ninetieth) =>
        Assert.Equal(new Spread(counts.Length, median, ninetieth), Spread.Of(counts));

    [Fact]
    public void Nothing_has_no_middle() => Assert.Equal("–", Spread.Of([]).ToString());
}
