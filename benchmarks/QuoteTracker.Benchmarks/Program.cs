using BenchmarkDotNet.Running;
using QuoteTracker.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(SampleNews).Assembly).Run(args);
