using System.Globalization;
using System.Xml;
using CodeHollow.FeedReader;
using CodeHollow.FeedReader.Feeds;
using CodeHollow.FeedReader.Parser;

namespace QuoteTracker.Articles;

/// <summary>Reads the items of an RSS or Atom feed.</summary>
internal static class FeedItems
{
    private static readonly string[] Roots = ["rss", "RDF", "feed"];

    /// <param name="id">Stem of the ids of items that have none.</param>
    /// <param name="text">The feed.</param>
    /// <param name="options">Limits.</param>
    public static IEnumerable<ArticleReading> Read(string id, string text, ArticleReaderOptions options)
    {
        text = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (Problem(text, options.MaximumDepth) is { } problem)
        {
            return [LeftOut(id, problem)];
        }

        Feed feed;
        try
        {
            feed = FeedReader.ReadFromString(text);
        }
        catch (Exception exception) when (exception is XmlException or FormatException or ArgumentException or InvalidOperationException or FeedTypeNotSupportedException)
        {
            return [LeftOut(id, exception.Message)];
        }

        return feed.Items.Count == 0
            ? [new ArticleReading(Article: null, [new Diagnostic(DiagnosticCodes.NoArticles, ArticleId: null, $"The feed {id} has no item.")])]
            : feed.Items.Select((item, i) => Read(item, feed, FormattableString.Invariant($"{id}#{i + 1}")));
    }

    private static ArticleReading Read(FeedItem item, Feed feed, string place)
    {
        string id = NotBlank(item.Id) ?? NotBlank(item.Link) ?? place;
        string text = HtmlText.Of(NotBlank(item.Content) ?? NotBlank(item.Description) ?? "");
        if (text.Length == 0)
        {
            return new ArticleReading(Article: null, [new Diagnostic(DiagnosticCodes.MissingField, ArticleId: null, $"The item {id} of a feed has no text; it was left out.")]);
        }

        string? written = NotBlank(item.PublishingDateString) ?? NotBlank((item.SpecificItem as AtomFeedItem)?.UpdatedDateString);
        DateTimeOffset? published = written is not null && PublicationDate.TryParse(written, out DateTimeOffset date) ? date : AsUtc(item.PublishingDate);
        var article = new Article(id, text)
        {
            Title = NotBlank(HtmlText.Of(item.Title ?? "")),
            Url = NotBlank(item.Link),
            Publisher = NotBlank(HtmlText.Of(feed.Title ?? "")),
            Published = published,
        };
        return new ArticleReading(article, written is null || published is not null
            ? []
            : [new Diagnostic(DiagnosticCodes.UnreadableDate, id, $"\"{written}\" is no date; the article is undated.")]);
    }

    /// <summary>What keeps a text from being read as a feed. Document types are refused: they can make a small text huge.</summary>
    private static string? Problem(string text, int maxDepth)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            reader.MoveToContent();
            if (!Roots.Contains(reader.LocalName, StringComparer.OrdinalIgnoreCase))
            {
                return $"<{reader.LocalName}> is no feed.";
            }

            if (reader.LocalName == "rss" && reader.GetAttribute("version") is null)
            {
                return "<rss> names no version.";
            }

            bool hasItems = reader.LocalName == "feed";
            while (reader.Read())
            {
                hasItems |= reader is { NodeType: XmlNodeType.Element, LocalName: "channel" };
                if (reader.Depth > maxDepth)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"It has more than {maxDepth} levels of elements.");
                }
            }

            return hasItems ? null : "It has no channel.";
        }
        catch (XmlException exception)
        {
            return exception.Message;
        }
    }

    private static DateTimeOffset? AsUtc(DateTime? date) => date is { } day ? new DateTimeOffset(DateTime.SpecifyKind(day, DateTimeKind.Utc)) : null;

    private static ArticleReading LeftOut(string id, string problem) =>
        new(Article: null, [new Diagnostic(DiagnosticCodes.MalformedFeed, ArticleId: null, $"The feed {id} could not be read: {problem}")]);

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
