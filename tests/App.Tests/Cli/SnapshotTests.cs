using BackSignal.Engine.Reading;

namespace BackSignal.App.Tests.Cli;

public class SnapshotTests
{
    private static string Committed => Path.Combine(RealKnowledge.Root, "src", "Engine", "knowledge.snapshot");

    [Fact]
    public void The_compiled_in_snapshot_is_the_knowledge_folder()
    {
        var isSame = File.ReadAllBytes(Committed).AsSpan().SequenceEqual(Snapshot.Write(RealKnowledge.Files));

        Assert.True(
            isSame,
            "the knowledge changed: run 'dotnet run --project src/Cli -- lint --snapshot src/Engine/knowledge.snapshot'"
        );
    }

    [Fact]
    public void A_snapshot_reads_to_the_same_knowledge()
    {
        var read = Snapshot.Read(Snapshot.Write(RealKnowledge.Files));

        Assert.Equal(RealKnowledge.Knowledge.Hash, read.Hash);
        Assert.Equal(RealKnowledge.Knowledge.Facts.Select(f => f.Id), read.Facts.Select(f => f.Id));
        Assert.Equal(RealKnowledge.Knowledge.RedFlags.Select(f => f.Id), read.RedFlags.Select(f => f.Id));
        Assert.Equal(RealKnowledge.Knowledge.Wording.Texts, read.Wording.Texts);
    }
}
