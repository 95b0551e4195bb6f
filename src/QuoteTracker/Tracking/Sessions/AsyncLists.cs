namespace QuoteTracker.Tracking.Sessions;

/// <summary>Collects what comes in pieces.</summary>
internal static class AsyncLists
{
    public static async Task<List<T>> CollectAsync<T>(this IAsyncEnumerable<T> source, CancellationToken cancellationToken)
    {
        List<T> list = [];
        await foreach (T item in source.WithCancellation(cancellationToken))
        {
            list.Add(item);
        }

        return list;
    }
}
