using BackSignal.Bench;
using BackSignal.Bench.Fuzzing;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

if (args is ["hooks"])
{
    await HookLatency.Run();
    return;
}

if (args is ["fuzz", .. var rest])
{
    Environment.ExitCode = FuzzRun.Run(rest) == 0 ? 0 : 1;
    return;
}

// In this process: the artifacts layout and central packages do not suit the projects BenchmarkDotNet would generate.
var job = Job.ShortRun.WithIterationCount(7).WithToolchain(InProcessEmitToolchain.Instance);
BenchmarkSwitcher.FromAssembly(typeof(WarmAssessment).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
