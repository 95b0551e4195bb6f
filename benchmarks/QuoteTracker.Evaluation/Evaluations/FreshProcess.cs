using System.Diagnostics;
using System.Globalization;
using QuoteTracker.Articles;
using QuoteTracker.Quotes;
using QuoteTracker.Quotes.Learned;
using QuoteTracker.Text;
using QuoteTracker.Tracking;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>What only a process of its own can tell: the cost of the first use, and the memory that a mode needs without what came before.</summary>
/// <param name="ModelMilliseconds">Processor time for reading the models of the mode, code that is compiled on the way included.</param>
/// <param name="FirstMilliseconds">Processor time from an article to its attributions after that, compilation included.</param>
/// <param name="PeakMegabytes">Largest working set while articles come one by one from a stream and none is kept.</param>
internal sealed record FreshProcess(double ModelMilliseconds, double FirstMilliseconds, double PeakMegabytes)
{
    /// <summary>Name of the command that measures inside the other process.</summary>
    public const string CommandName = "fresh";

    /// <summary>Starts this program once more and lets it measure itself.</summary>
    public static FreshProcess Measure(string shared, int articles, int threads, bool fast)
    {
        string program = Environment.ProcessPath ?? throw new InvalidOperationException("The path of this program is not known.");
        List<string> arguments = [];
        if (Path.GetFileNameWithoutExtension(program) is "dotnet")
        {
            arguments.Add(typeof(FreshProcess).Assembly.Location);
        }

        arguments.AddRange([CommandName, "--shared", shared, "--at-a-time", Invariant(threads), "--articles", Invariant(articles)]);
        if (fast)
        {
            arguments.Add("--fast");
        }

        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("The program could not be started once more.");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double[] numbers = [.. output.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        return process.ExitCode == 0 && numbers is [var model, var first, var peak]
            ? new FreshProcess(model, first, peak)
            : throw new InvalidOperationException($"The other process ended with code {process.ExitCode} and wrote \"{output}\".");
    }

    /// <summary>Measures this process, which must have done nothing else.</summary>
    public static FreshProcess MeasureThis(EvaluationSetup setup, int articles, int threads, bool fast)
    {
        double model = Milliseconds(() =>
        {
            _ = fast ? null : TextModel.Embedded;
            _ = EmbeddedModels.Of(fast ? ExtractionMode.Fast : ExtractionMode.Accurate).Value;
        });
        TrackingPipeline pipeline = fast ? setup.FastPipeline : setup.Pipeline;
        double first = Milliseconds(() => pipeline.Extract(new Article("first", "The mill will close, Ann Roe said.")));
        Parallel.ForEach(
            NewsSample.Read(setup.Corpus("news-sample", "articles.jsonl.gz")).Take(articles),
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            article => pipeline.Extract(article));
        using Process process = Process.GetCurrentProcess();
        return new FreshProcess(model, first, process.PeakWorkingSet64 / 1e6);
    }

    /// <summary>The figures as <see cref="Measure"/> reads them.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ModelMilliseconds} {FirstMilliseconds} {PeakMegabytes}");

    private static double Milliseconds(Action action)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
