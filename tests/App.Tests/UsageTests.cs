namespace BackSignal.App.Tests;

public class UsageTests
{
    [Fact]
    public void Command_line_is_named_backsignal() =>
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "backsignal.dll")));
}
