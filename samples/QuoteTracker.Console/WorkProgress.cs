using System.Globalization;
using Humanizer;
using Spectre.Console;

namespace QuoteTracker.ConsoleApp;

/// <summary>Tells on standard error how far a long piece of work is, with its rate and the time that remains: as a bar on a terminal, else as a line every ten seconds.</summary>
internal sealed class WorkProgress
{
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(10);
    private readonly ConsoleHost _host;
    private readonly ProgressTask? _bar;
    private readonly string _what;
    private readonly long _started;
    private readonly Lock _lock = new();
    private long _told;

    private WorkProgress(ConsoleHost host, string what, ProgressTask? bar)
    {
        _host = host;
        _what = what;
        _bar = bar;
        _started = _told = host.Clock.GetTimestamp();
    }

    /// <summary>Runs work that reports to a progress.</summary>
    public static Task<T> RunAsync<T>(ConsoleHost host, string what, Func<WorkProgress, Task<T>> work)
    {
        if (!host.IsErrorTerminal)
        {
            return work(new WorkProgress(host, what, bar: null));
        }

        return AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Error) }).Progress()
            .AutoClear(enabled: true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new WorkProgress(host, what, context.AddTask(what))));
    }

    /// <summary>Tells how many articles are done and what part of the work that is. From any thread.</summary>
    /// <param name="articles">Articles so far.</param>
    /// <param name="part">From 0 to 1, or <see langword="null"/> when the end is not known.</param>
    public void Report(long articles, double? part)
    {
        lock (_lock)
        {
            TimeSpan elapsed = _host.Clock.GetElapsedTime(_started);
            string rate = elapsed > TimeSpan.Zero ? string.Create(CultureInfo.InvariantCulture, $", {articles / elapsed.TotalMinutes:N0} a minute") : "";
            string text = $"{_what}: {"article".ToQuantity((int)Math.Min(int.MaxValue, articles), "N0", CultureInfo.InvariantCulture)}{rate}";
            if (_bar is not null)
            {
                _bar.Description = text;
                _bar.IsIndeterminate = part is null;
                _bar.Value = 100 * (part ?? 0);
            }
            else if (_host.Clock.GetElapsedTime(_told) >= LineEvery)
            {
                _told = _host.Clock.GetTimestamp();
                string rest = part is > 0 and < 1 ? string.Create(CultureInfo.InvariantCulture, $", {100 * part:F0} %, {(elapsed * ((1 - part.Value) / part.Value)).Humanize(2, CultureInfo.InvariantCulture)} remain") : "";
                _host.Error.WriteLine(text + rest);
            }
        }
    }
}
