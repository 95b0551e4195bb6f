using System.Runtime.CompilerServices;

namespace QuoteTracker.Articles;

/// <summary>Reads articles from text, HTML pages, JSON Lines, RSS and Atom feeds, WARC archives, files and folders. Messy input gives articles and diagnostics, never an
/// exception; only a stream that fails throws. Nothing is fetched from a network and no script is run. Thread-safe.</summary>
public static class ArticleReader
{
    /// <summary>Reads plain text.</summary>
    /// <param name="id">Id of the article; not empty.</param>
    /// <param name="bytes">The text: UTF-8, or with a byte order mark UTF-16 or UTF-32. Bytes that are no valid UTF-8 are read as
    /// Windows-1252 where that fits, else replaced by U+FFFD (<see cref="DiagnosticCodes.InvalidEncoding"/>).</param>
    /// <returns>The article. Line ends and a byte order mark (as U+FEFF) stay in the text, so that spans fit the decoded file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty or white space.</exception>
    public static ArticleReading ReadText(string id, ReadOnlySpan<byte> bytes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return ReadText(id, bytes, declaredCharset: null);
    }

    /// <summary>Reads an HTML page: SmartReader takes the article out of it.</summary>
    /// <param name="id">Id of the article; not empty.</param>
    /// <param name="bytes">The page. Its byte order mark, else its declared charset, else UTF-8 decides how it is decoded.</param>
    /// <returns>The article with title, publisher, date and address from the page's metadata. Where no article is recognised, the page's
    /// whole text with <see cref="DiagnosticCodes.NoArticleInPage"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty or white space.</exception>
    public static ArticleReading ReadHtml(string id, ReadOnlySpan<byte> bytes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return ReadHtml(id, bytes, declaredCharset: null, ArticleReaderOptions.Default);
    }

    /// <summary>Reads an HTML page that is already decoded.</summary>
    /// <param name="id">Id of the article; not empty.</param>
    /// <param name="html">The page.</param>
    /// <returns>As <see cref="ReadHtml(string, ReadOnlySpan{byte})"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty or white space.</exception>
    public static ArticleReading ReadHtml(string id, string html)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(html);
        return HtmlPage.Read(id, html, ArticleReaderOptions.Default);
    }

    /// <summary>Reads JSON Lines: one object a line with <c>id</c>, <c>url</c>, <c>publisher</c>, <c>published</c>, <c>title</c> and
    /// <c>text</c>. Lazy: holds one line at a time. A broken line gives a diagnostic with its number, the others are read.</summary>
    /// <param name="stream">UTF-8 text, with or without byte order mark; not closed.</param>
    /// <returns>A reading per article and per line left out. <c>text</c> is required; a missing <c>id</c> is made from the line's number;
    /// of two equal ids the later gets a suffix. A <c>published</c> without time stands at midnight UTC.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    public static IEnumerable<ArticleReading> ReadJsonLines(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new DistinctIds().Apply(JsonLines.Read(stream, ArticleReaderOptions.Default.MaximumDocumentBytes).Select(line => JsonLineArticle.Read(line, source: null)));
    }

    /// <summary>As <see cref="ReadJsonLines"/>, for a stream that is read asynchronously.</summary>
    /// <param name="stream">UTF-8 text, with or without byte order mark; not closed.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>A reading per article and per line left out.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static IAsyncEnumerable<ArticleReading> ReadJsonLinesAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReadLinesAsync(stream, cancellationToken);
    }

    /// <summary>Reads an RSS (0.91 to 2.0) or Atom feed, an article an item.</summary>
    /// <param name="id">Stem of the ids of items that have neither id nor link; not empty.</param>
    /// <param name="bytes">The feed: its byte order mark, else the encoding of its XML declaration, else UTF-8.</param>
    /// <param name="options">Limits.</param>
    /// <returns>A reading per item, its text the item's content, else its description, without markup, its publisher the feed's title; one with
    /// <see cref="DiagnosticCodes.MalformedFeed"/> when it is no feed, has a document type or is too deeply nested. Nothing is fetched.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty or white space.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of range.</exception>
    public static IEnumerable<ArticleReading> ReadFeed(string id, ReadOnlySpan<byte> bytes, ArticleReaderOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return new DistinctIds().Apply(ReadFeedItems(id, bytes, ArticleReaderOptions.Valid(options)));
    }

    /// <summary>Reads a WARC archive of any size, as Common Crawl's news archive has them, an article a page. Lazy: holds one page at a time.</summary>
    /// <param name="stream">The archive, plain or in gzip members; not closed.</param>
    /// <param name="options">Limits.</param>
    /// <returns>A reading per HTML or text page that was answered with status 200; its id is the record's, its address the page's own, else the
    /// record's. Damaged records are skipped (<see cref="DiagnosticCodes.MalformedArchive"/>).</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of range.</exception>
    public static IEnumerable<ArticleReading> ReadWarc(Stream stream, ArticleReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new DistinctIds().Apply(ArticleInput.Read("warc", source: null, stream, ArticleFormat.Warc, ArticleReaderOptions.Valid(options)));
    }

    /// <summary>Reads files and folders with the default limits, as <see cref="ReadPaths(IEnumerable{string}, ArticleReaderOptions)"/>.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <returns>A reading per article and per input left out.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A path is <see langword="null"/> or empty.</exception>
    public static IEnumerable<ArticleReading> ReadPaths(IEnumerable<string> paths) => ReadPaths(paths, ArticleReaderOptions.Default);

    /// <summary>Reads files and folders. Lazy: holds one document, of a JSON Lines file one line, of an archive one page at a time.</summary>
    /// <param name="paths">Files: <c>.html</c> and <c>.htm</c> are pages, <c>.jsonl</c> is JSON Lines, <c>.txt</c> is text, <c>.rss</c>,
    /// <c>.atom</c> and <c>.xml</c> are feeds, <c>.warc</c> is an archive, each also compressed (<c>.gz</c>); others are recognised by their
    /// content. Folders: searched with their subfolders for files with these endings, in ordinal order.</param>
    /// <param name="options">Limits of each file.</param>
    /// <returns>A reading per article and per input left out. A text or page takes its id from the file's name without ending, in a
    /// folder with the path from there (<c>2019/june/g20</c>); of two equal ids the later gets a suffix.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A path is <see langword="null"/> or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of range.</exception>
    public static IEnumerable<ArticleReading> ReadPaths(IEnumerable<string> paths, ArticleReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArticleReaderOptions limits = ArticleReaderOptions.Valid(options);
        string[] all = [.. paths];
        foreach (string path in all)
        {
            ArgumentException.ThrowIfNullOrEmpty(path, nameof(paths));
        }

        return new DistinctIds().Apply(all.SelectMany(path => ArticleFiles.Read(path, limits)));
    }

    /// <summary>Reads a stream with the default limits, as <see cref="ReadStream(string, Stream, ArticleReaderOptions)"/>.</summary>
    /// <param name="id">Id of the article where the input has none; not empty.</param>
    /// <param name="stream">The input; read to its end, not closed.</param>
    /// <returns>A reading per article and per part left out.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty or white space.</exception>
    public static IEnumerable<ArticleReading> ReadStream(string id, Stream stream) => ReadStream(id, stream, ArticleReaderOptions.Default);

    /// <summary>Reads text, an HTML page, a feed, JSON Lines or a WARC archive from a stream, such as standard input, plain or as gzip; its
    /// beginning tells what it is. Lazy: the stream is read as the articles are asked for.</summary>
    /// <param name="id">Id of the article where the input has none; not empty.</param>
    /// <param name="stream">The input; read to its end, not closed.</param>
    /// <param name="options">Limits.</param>
    /// <returns>A reading per article and per part left out.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty or white space.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of range.</exception>
    public static IEnumerable<ArticleReading> ReadStream(string id, Stream stream, ArticleReaderOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(stream);
        return new DistinctIds().Apply(ArticleInput.Read(id, source: null, stream, format: null, ArticleReaderOptions.Valid(options)));
    }

    /// <summary>Gives the later of two articles with one id another, with a diagnostic; for readings that come from several inputs.</summary>
    /// <param name="readings">Readings.</param>
    /// <returns>The same readings, lazily, with distinct ids.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="readings"/> is <see langword="null"/>.</exception>
    public static IEnumerable<ArticleReading> WithDistinctIds(IEnumerable<ArticleReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        return new DistinctIds().Apply(readings);
    }

    internal static ArticleReading ReadText(string id, ReadOnlySpan<byte> bytes, string? declaredCharset)
    {
        DecodedText decoded = TextDecoder.Decode(bytes, declaredCharset);
        return new ArticleReading(new Article(id, decoded.Text), decoded.Diagnostics(id));
    }

    internal static ArticleReading ReadHtml(string id, ReadOnlySpan<byte> bytes, string? declaredCharset, ArticleReaderOptions options)
    {
        DecodedText decoded = TextDecoder.Decode(bytes, declaredCharset ?? HtmlCharset.Declared(bytes));
        ArticleReading page = HtmlPage.Read(id, decoded.Text, options);
        return page with { Diagnostics = [.. decoded.Diagnostics(id), .. page.Diagnostics] };
    }

    internal static IEnumerable<ArticleReading> ReadFeedItems(string id, ReadOnlySpan<byte> bytes, ArticleReaderOptions options)
    {
        DecodedText decoded = TextDecoder.Decode(bytes, XmlEncoding.Declared(bytes));
        IEnumerable<ArticleReading> items = FeedItems.Read(id, decoded.Text, options);
        return decoded.Problem is null ? items : items.Prepend(new ArticleReading(Article: null, decoded.Diagnostics(articleId: null)));
    }

    private static async IAsyncEnumerable<ArticleReading> ReadLinesAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ids = new DistinctIds();
        await foreach (JsonLine line in JsonLines.ReadAsync(stream, ArticleReaderOptions.Default.MaximumDocumentBytes, cancellationToken))
        {
            yield return ids.Apply(JsonLineArticle.Read(line, source: null));
        }
    }
}
