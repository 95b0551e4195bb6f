using System.Runtime.CompilerServices;
using QuoteTracker.Articles;

namespace QuoteTracker.Samples;

/// <summary>Something that is looked into again and again for new articles: a folder, a file or a feed on the web.</summary>
internal sealed class ArticleSource
{
    private readonly WatchedFiles? _files;
    private readonly WatchedFeed? _feed;

    private ArticleSource(string name, WatchedFiles? files, WatchedFeed? feed)
    {
        Name = name;
        _files = files;
        _feed = feed;
    }

    /// <summary>The path or address.</summary>
    public string Name { get; }

    /// <param name="name">A path, or an address that begins with <c>http://</c> or <c>https://</c>.</param>
    /// <param name="client">Fetches feeds.</param>
    public static ArticleSource Of(string name, HttpClient client) =>
        Uri.TryCreate(name, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"
            ? new ArticleSource(name, files: null, new WatchedFeed(client, new Uri(name)))
            : new ArticleSource(name, new WatchedFiles(name), feed: null);

    /// <summary>What is new or changed.</summary>
    public async IAsyncEnumerable<ArticleReading> ReadChangesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (ArticleReading reading in _files?.ReadChanges() ?? await _feed!.ReadChangesAsync(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return reading;
        }
    }

    /// <summary>Lets everything be read anew, as it could not be kept.</summary>
    public void Forget()
    {
        _files?.Forget();
        _feed?.Forget();
    }
}
