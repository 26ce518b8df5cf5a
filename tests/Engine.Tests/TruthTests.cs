namespace BackSignal.Engine.Tests;

public class TruthTests
{
    [Fact]
    public void Unknown_lies_between_false_and_true() =>
        Assert.Equal([Truth.False, Truth.Unknown, Truth.True], Enum.GetValues<Truth>().Order());
}
