using BackSignal.App.Tests.Cli;

namespace BackSignal.App.Tests.Evaluate;

public class AccuracyPageTests
{
    [Fact]
    public void The_page_says_what_is_measured_today()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var page = Path.Combine(folder.FullName, "accuracy.md");

            Backsignal.Run(null, "evaluate", "--write", page);

            var committed = File.ReadAllText(Path.Combine(RealKnowledge.Root, "docs", "accuracy.md"));
            Assert.True(
                committed == File.ReadAllText(page),
                "the figures changed: run 'dotnet run --project src/Cli -- evaluate --write docs/accuracy.md'"
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
