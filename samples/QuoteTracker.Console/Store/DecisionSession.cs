namespace QuoteTracker.ConsoleApp.Store;

/// <summary>Applies what the user decided to a store.</summary>
internal static class DecisionSession
{
    /// <summary>Writes the file and makes the findings anew; what changes is told on standard output.</summary>
    public static async Task<int> ApplyAsync(ConsoleHost host, string store, string path, string content, CancellationToken cancellation)
    {
        using (OutputFile file = OutputFile.Create(path, force: true))
        {
            await file.Stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(content), cancellation);
            file.Complete();
        }

        await using StoreSession? session = await StoreSession.OpenAsync(host, store, Environment.ProcessorCount, host.Output, cancellation);
        if (session is null)
        {
            return ExitCode.BadInput;
        }

        int articles = await session.BringUpToDateAsync(cancellation);
        await host.Output.WriteLineAsync($"{path} is written; {Wording.Count(articles, "article")} compared anew.");
        return ExitCode.Success;
    }
}
