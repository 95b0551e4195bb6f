using System.Globalization;

namespace QuoteTracker.Articles;

/// <summary>Reads the pages of a WARC archive: successful responses and resources of HTML or plain text. Images, redirects, requests and metadata
/// are passed over in silence.</summary>
internal static class WarcPages
{
    public static IEnumerable<ArticleReading> Read(string id, Stream stream, ArticleReaderOptions options)
    {
        var reader = new WarcReader(stream, options.MaximumDocumentBytes);
        bool any = false;
        int number = 0;
        int unreadable = 0;
        foreach (WarcRecord record in reader.Records())
        {
            number++;
            HttpResponse? response = record.Type.Equals("response", StringComparison.OrdinalIgnoreCase)
                ? HttpResponse.Read(record.Block, options.MaximumDocumentBytes)
                : new HttpResponse(200, record.ContentType, record.Block);
            if (response is null)
            {
                unreadable++;
                continue;
            }

            string recordId = record.Id.Length > 0 ? record.Id : string.Create(CultureInfo.InvariantCulture, $"{id}#{number}");
            if (response.Status == 200 && ReadBody(recordId, response, options) is { Article: { } article } reading)
            {
                any = true;
                yield return response.Body.Mark(
                    reading with { Article = article with { Url = article.Url ?? record.TargetUri, Publisher = article.Publisher ?? Host(record.TargetUri) } },
                    options.MaximumDocumentBytes);
            }
        }

        if (reader.Damaged + unreadable > 0)
        {
            yield return LeftOut(
                DiagnosticCodes.MalformedArchive,
                string.Create(CultureInfo.InvariantCulture, $"{id}: {reader.Damaged + unreadable} part{(reader.Damaged + unreadable == 1 ? " is" : "s are")} damaged and could not be read whole."));
        }

        if (!any)
        {
            yield return LeftOut(DiagnosticCodes.NoArticles, $"The archive {id} holds no page.");
        }
    }

    private static ArticleReading? ReadBody(string id, HttpResponse response, ArticleReaderOptions options)
    {
        string type = response.ContentType.Split(';', 2)[0].Trim();
        byte[] bytes = response.Body.Bytes;
        return type.ToUpperInvariant() switch
        {
            "TEXT/HTML" or "APPLICATION/XHTML+XML" => ArticleReader.ReadHtml(id, bytes, HttpResponse.Charset(response.ContentType), options),
            "TEXT/PLAIN" => ArticleReader.ReadText(id, bytes, HttpResponse.Charset(response.ContentType)),
            _ => null,
        };
    }

    private static string? Host(string? url)
    {
        string? host = Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address.Host : null;
        return host?.StartsWith("www.", StringComparison.OrdinalIgnoreCase) == true ? host[4..] : host;
    }

    private static ArticleReading LeftOut(string code, string message) => new(Article: null, [new Diagnostic(code, ArticleId: null, message)]);
}
