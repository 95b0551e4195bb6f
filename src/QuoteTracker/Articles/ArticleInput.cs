using System.Text;

namespace QuoteTracker.Articles;

/// <summary>Reads the articles of one file or stream, whatever its form.</summary>
internal static class ArticleInput
{
    /// <param name="id">Id of the article where the input has none.</param>
    /// <param name="source">Name of the file, for messages, or <see langword="null"/>.</param>
    /// <param name="stream">The input; not closed.</param>
    /// <param name="format">Its form, when known.</param>
    /// <param name="options">Limits.</param>
    public static IEnumerable<ArticleReading> Read(string id, string? source, Stream stream, ArticleFormat? format, ArticleReaderOptions options)
    {
        using var input = new InputStream(stream, options);
        IEnumerable<ArticleReading> readings = (format ?? ArticleFormats.Sniff(input.Head)) switch
        {
            ArticleFormat.JsonLines => ReadLines(input, source, options),
            ArticleFormat.Warc => WarcPages.Read(source ?? id, input, options),
            ArticleFormat.Feed => ReadWhole(input, options, bytes => ArticleReader.ReadFeedItems(id, bytes, options)),
            ArticleFormat.Html => ReadWhole(input, options, bytes => [ArticleReader.ReadHtml(id, bytes, declaredCharset: null, options)]),
            _ => ReadWhole(input, options, bytes => [ArticleReader.ReadText(id, bytes, declaredCharset: null)]),
        };
        foreach (ArticleReading reading in readings)
        {
            yield return reading;
        }

        if (input.Problem is { } problem)
        {
            yield return new ArticleReading(Article: null, [source is null ? problem : problem with { Message = $"{source}: {problem.Message}" }]);
        }
    }

    private static IEnumerable<ArticleReading> ReadWhole(InputStream input, ArticleReaderOptions options, Func<byte[], IEnumerable<ArticleReading>> read)
    {
        BoundedContent content = BoundedContent.Read(input, options.MaximumDocumentBytes);
        bool first = true;
        foreach (ArticleReading reading in read(content.Bytes))
        {
            yield return first ? content.Mark(reading, options.MaximumDocumentBytes) : reading;
            first = false;
        }
    }

    private static IEnumerable<ArticleReading> ReadLines(InputStream input, string? source, ArticleReaderOptions options)
    {
        Encoding? marked = TextDecoder.ByteOrderMark(input.Head);
        using Stream lines = marked is null or UTF8Encoding ? input : Encoding.CreateTranscodingStream(input, marked, Encoding.UTF8);
        bool any = false;
        foreach (JsonLine line in JsonLines.Read(lines, options.MaximumDocumentBytes))
        {
            ArticleReading reading = JsonLineArticle.Read(line, source);
            any |= reading.Article is not null;
            yield return reading;
        }

        if (!any)
        {
            yield return new ArticleReading(Article: null, [new Diagnostic(DiagnosticCodes.NoArticles, ArticleId: null, $"{source ?? "The input"} holds no article.")]);
        }
    }
}
