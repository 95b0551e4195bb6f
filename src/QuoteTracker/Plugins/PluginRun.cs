using System.Collections.Immutable;

namespace QuoteTracker.Plugins;

/// <summary>What the plug-ins of one run share: its cancellation, its clock and the diagnostics they leave. Thread-safe.</summary>
internal sealed class PluginRun(TimeProvider clock, CancellationToken cancellation)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Count, string Message)> _problems = new(StringComparer.Ordinal);

    /// <summary>Stops the run.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>One diagnostic a code, in the order of the codes: the first message, and how many others there were.</summary>
    public ImmutableArray<Diagnostic> Diagnostics
    {
        get
        {
            lock (_lock)
            {
                return
                [
                    .. _problems.OrderBy(problem => problem.Key, StringComparer.Ordinal).Select(problem => new Diagnostic(
                        problem.Key,
                        ArticleId: null,
                        problem.Value.Count == 1 ? problem.Value.Message : $"{problem.Value.Message} ({problem.Value.Count} times in this run.)")),
                ];
            }
        }
    }

    /// <summary>Notes a problem.</summary>
    public void Note(string code, string message)
    {
        lock (_lock)
        {
            _problems[code] = _problems.TryGetValue(code, out (int Count, string Message) known) ? (known.Count + 1, known.Message) : (1, message);
        }
    }

    /// <summary>Waits for an asynchronous call from synchronous code.</summary>
    /// <param name="call">The call; gets a token that ends with the run and with the time limit.</param>
    /// <param name="timeout">Longest time to wait, also for a call that does not heed its token.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    /// <exception cref="TimeoutException">The call took too long.</exception>
    public T Wait<T>(Func<CancellationToken, Task<T>> call, TimeSpan timeout)
    {
        cancellation.ThrowIfCancellationRequested();
        var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

        // On the thread pool there is no synchronization context that the call could wait for while this thread waits for the call.
        Task<T> task = Task.Run(() => call(late.Token), CancellationToken.None);
        try
        {
            return task.WaitAsync(timeout, clock, cancellation).GetAwaiter().GetResult();
        }
        catch (Exception) when (!task.IsCompleted)
        {
            late.Cancel();
            throw;
        }
        finally
        {
            // A call that was given up may still end later: its exception is looked at, so that it disturbs nobody.
            _ = task.ContinueWith(
                ended =>
                {
                    _ = ended.Exception;
                    late.Dispose();
                },
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }
    }
}
