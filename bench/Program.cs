using BackSignal.Bench;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

if (args is ["hooks"])
{
    await HookLatency.Run();
    return;
}

// In this process: the artifacts layout and central packages do not suit the projects BenchmarkDotNet would generate.
var job = Job.ShortRun.WithIterationCount(7).WithToolchain(InProcessEmitToolchain.Instance);
BenchmarkSwitcher.FromAssembly(typeof(WarmAssessment).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
