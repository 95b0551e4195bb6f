using Spectre.Console;

namespace QuoteTracker.ConsoleApp;

/// <summary>Shows on standard error how far a piece of work is, when a person looks there.</summary>
internal static class ProgressDisplay
{
    public static T Run<T>(ConsoleHost host, int total, Func<IProgress<int>?, T> work)
    {
        if (!host.IsErrorTerminal || total < 2)
        {
            return work(null);
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Error) });
        return console.Progress()
            .AutoClear(enabled: true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask($"Reading {Wording.Count(total, "article")}", maxValue: total);
                return work(new Reporter(task));
            });
    }

    /// <summary>Counts may come from any thread and out of order.</summary>
    private sealed class Reporter(ProgressTask task) : IProgress<int>
    {
        public void Report(int value)
        {
            lock (task)
            {
                task.Value = Math.Max(task.Value, value);
            }
        }
    }
}
