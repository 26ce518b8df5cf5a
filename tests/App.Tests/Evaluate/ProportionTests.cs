using BackSignal.Cli.Evaluate;

namespace BackSignal.App.Tests.Evaluate;

public class ProportionTests
{
    /// <summary>Newcombe, Statistics in Medicine 1998;17:857, table I, score method without continuity correction; and 0, 5, 10 of 10.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(5, 10, 0.2366, 0.7634)]
    [InlineData(10, 10, 0.7225, 1)]
    public void The_interval_is_the_published_one(int count, int of, double low, double high)
    {
        var wilson = new Proportion(count, of).Wilson;

        Assert.Equal((low, high), (Math.Round(wilson.Low, 4), Math.Round(wilson.High, 4)));
    }

    [Fact]
    public void It_always_holds_the_share_and_never_leaves_0_to_1() =>
        Assert.All(
            from of in Enumerable.Range(1, 60)
            from count in Enumerable.Range(0, of + 1)
            select new Proportion(count, of),
            rate =>
                Assert.True(
                    0 <= rate.Wilson.Low
                        && rate.Wilson.Low <= rate.Share
                        && rate.Share <= rate.Wilson.High
                        && rate.Wilson.High <= 1
                )
        );

    [Fact]
    public void Of_nothing_everything_is_possible()
    {
        Assert.Equal((0, 1), new Proportion(0, 0).Wilson);
        Assert.Equal("–", new Proportion(0, 0).ToString());
    }

    [Fact]
    public void It_is_written_as_count_share_and_interval() =>
        Assert.Equal("78 of 82, 95 % (88–98)", new Proportion(78, 82).ToString());
}
