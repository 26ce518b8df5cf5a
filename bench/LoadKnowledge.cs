using BackSignal.Engine;
using BackSignal.Engine.Reading;
using BenchmarkDotNet.Attributes;

namespace BackSignal.Bench;

/// <summary>From text to compiled knowledge: YAML, and the snapshot the command line carries.</summary>
[MemoryDiagnoser]
public class LoadKnowledge
{
    private byte[] _snapshot = [];

    [GlobalSetup]
    public void Setup() => _snapshot = Snapshot.Write(Folder.Files);

    [Benchmark(Baseline = true, Description = "YAML")]
    public Knowledge Yaml() => Folder.Whole();

    [Benchmark(Description = "snapshot")]
    public Knowledge Compiled() => Snapshot.Read(_snapshot);
}
