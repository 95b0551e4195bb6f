using System.Runtime.CompilerServices;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Collects what comes in pieces, or fetches a piece ahead.</summary>
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

    /// <summary>The same items, each next one fetched on a thread of its own while the caller works on the last.</summary>
    public static async IAsyncEnumerable<T> AheadAsync<T>(this IAsyncEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using IAsyncEnumerator<T> items = source.GetAsyncEnumerator(cancellationToken);
        Task<bool> next = Next();
        try
        {
            while (await next)
            {
                T item = items.Current;
                next = Next();
                yield return item;
            }
        }
        finally
        {
            // The source is not disposed while it is at work; when the caller has left, nobody asks what became of it.
            await Task.WhenAny(next);
        }

        Task<bool> Next() => Task.Run(async () => await items.MoveNextAsync(), CancellationToken.None);
    }
}
