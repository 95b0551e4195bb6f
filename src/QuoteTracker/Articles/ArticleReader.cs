using System.Runtime.CompilerServices;

namespace QuoteTracker.Articles;

/// <summary>Reads articles from text, HTML pages, JSON Lines, files and folders. Messy input gives articles and diagnostics, never an
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
        DecodedText decoded = TextDecoder.Decode(bytes, declaredCharset: null);
        return new ArticleReading(new Article(id, decoded.Text), decoded.Diagnostics(id));
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
        DecodedText decoded = TextDecoder.Decode(bytes, HtmlCharset.Declared(bytes));
        ArticleReading page = HtmlPage.Read(id, decoded.Text);
        return page with { Diagnostics = [.. decoded.Diagnostics(id), .. page.Diagnostics] };
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
        return HtmlPage.Read(id, html);
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
        return new DistinctIds().Apply(JsonLines.Read(stream).Select(line => JsonLineArticle.Read(line, source: null)));
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

    /// <summary>Reads files and folders. Lazy: holds one file, of a JSON Lines file one line, at a time.</summary>
    /// <param name="paths">Files: <c>.html</c> and <c>.htm</c> are pages, <c>.jsonl</c> is JSON Lines, <c>.txt</c> is text, others are
    /// recognised by their content. Folders: searched with their subfolders for files with these endings, in ordinal order.</param>
    /// <returns>A reading per article and per input left out. A text or page takes its id from the file's name without ending, in a
    /// folder with the path from there (<c>2019/june/g20</c>); of two equal ids the later gets a suffix.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A path is <see langword="null"/> or empty.</exception>
    public static IEnumerable<ArticleReading> ReadPaths(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        string[] all = [.. paths];
        foreach (string path in all)
        {
            ArgumentException.ThrowIfNullOrEmpty(path, nameof(paths));
        }

        return new DistinctIds().Apply(all.SelectMany(ArticleFiles.Read));
    }

    /// <summary>Reads text, an HTML page or JSON Lines from a stream, such as standard input; its beginning tells which of the three it is.</summary>
    /// <param name="id">Id of the article where the input has none; not empty.</param>
    /// <param name="stream">The input; read to its end, not closed.</param>
    /// <returns>A reading per article and per part left out.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty or white space.</exception>
    public static IEnumerable<ArticleReading> ReadStream(string id, Stream stream)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return new DistinctIds().Apply(ArticleFiles.ReadContent(id, source: null, buffer.ToArray()));
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

    private static async IAsyncEnumerable<ArticleReading> ReadLinesAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ids = new DistinctIds();
        await foreach (JsonLine line in JsonLines.ReadAsync(stream, cancellationToken))
        {
            yield return ids.Apply(JsonLineArticle.Read(line, source: null));
        }
    }
}
