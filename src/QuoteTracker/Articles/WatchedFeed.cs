using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;

namespace QuoteTracker.Articles;

/// <summary>A feed on the web that is asked again and again for what is new. Each request names the version that is known (<c>ETag</c>,
/// <c>Last-Modified</c>; RFC 9110, section 13), so that a server need not send it twice. Not thread-safe.</summary>
/// <remarks>This is the only class of the library that uses a network. Redirections, proxies, time limits and decompression are those of the client that is given.</remarks>
public sealed class WatchedFeed
{
    private readonly HttpClient _client;
    private readonly ArticleReaderOptions _options;
    private EntityTagHeaderValue? _tag;
    private DateTimeOffset? _modified;

    /// <summary>Names a feed; nothing is fetched yet.</summary>
    /// <param name="client">Makes the requests; not disposed.</param>
    /// <param name="address">An absolute address, <c>http</c> or <c>https</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The address is not of the web.</exception>
    public WatchedFeed(HttpClient client, Uri address)
        : this(client, address, ArticleReaderOptions.Default)
    {
    }

    /// <summary>Names a feed; nothing is fetched yet.</summary>
    /// <param name="client">Makes the requests; not disposed.</param>
    /// <param name="address">An absolute address, <c>http</c> or <c>https</c>.</param>
    /// <param name="options">Limits. Of what is longer than <see cref="ArticleReaderOptions.MaximumDocumentBytes"/> the beginning is read.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The address is not of the web.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of range.</exception>
    public WatchedFeed(HttpClient client, Uri address, ArticleReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException($"\"{address}\" is no address of the web.", nameof(address));
        }

        _client = client;
        _options = ArticleReaderOptions.Valid(options);
        Address = address;
    }

    /// <summary>The address.</summary>
    public Uri Address { get; }

    /// <summary>Fetches the feed if it has changed. RSS and Atom are recognised, as are JSON Lines, pages and text.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>A reading per item and per item left out; none when the server says that nothing has changed.</returns>
    /// <exception cref="HttpRequestException">The server cannot be reached or answers with an error; its status is in the exception.</exception>
    /// <exception cref="OperationCanceledException">The request was stopped, or the client's time was up.</exception>
    public async Task<ImmutableArray<ArticleReading>> ReadChangesAsync(CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        if (_tag is not null)
        {
            request.Headers.IfNoneMatch.Add(_tag);
        }

        request.Headers.IfModifiedSince = _modified;
        using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotModified)
        {
            return [];
        }

        response.EnsureSuccessStatusCode();
        using var content = new MemoryStream();
        await using (Stream body = await response.Content.ReadAsStreamAsync(cancellationToken))
        {
            await CopyAsync(body, content, _options.MaximumDocumentBytes + 1L, cancellationToken);
        }

        content.Position = 0;
        ImmutableArray<ArticleReading> readings = [.. ArticleReader.ReadStream(Address.AbsoluteUri, content, _options)];
        (_tag, _modified) = (response.Headers.ETag, response.Content.Headers.LastModified);
        return readings;
    }

    /// <summary>Lets the feed be fetched anew, for when what was read could not be kept.</summary>
    public void Forget() => (_tag, _modified) = (null, null);

    private static async Task CopyAsync(Stream from, MemoryStream to, long most, CancellationToken cancellationToken)
    {
        var piece = new byte[64 * 1024];
        int count;
        while (to.Length < most && (count = await from.ReadAsync(piece.AsMemory(0, (int)Math.Min(piece.Length, most - to.Length)), cancellationToken)) > 0)
        {
            to.Write(piece, 0, count);
        }
    }
}
