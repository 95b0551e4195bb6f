using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using QuoteTracker.Benchmarks;

// A busy machine takes longer than the usual two minutes to build the package.
BenchmarkSwitcher.FromAssembly(typeof(SampleNews).Assembly).Run(args, ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10)));
