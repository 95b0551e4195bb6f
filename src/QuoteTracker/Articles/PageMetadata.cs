using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace QuoteTracker.Articles;

/// <summary>What a page says of itself: Open Graph, schema.org, Dublin Core and what large outlets use besides.</summary>
internal sealed record PageMetadata
{
    private static readonly string[] TitleNames = ["og:title", "twitter:title", "dc.title", "headline"];
    private static readonly string[] PublisherNames = ["og:site_name", "application-name", "dc.publisher", "publisher"];

    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued",
        "dcterms.created", "dc.date", "pubdate", "publish-date", "date",
    ];

    public string? Title { get; private init; }

    public string? Publisher { get; private init; }

    public DateTimeOffset? Published { get; private init; }

    /// <summary>The date as written, when none of those given could be read.</summary>
    public string? UnreadableDate { get; private init; }

    public string? Url { get; private init; }

    public static PageMetadata Of(IHtmlDocument document)
    {
        Dictionary<string, string> metas = Metas(document);
        LinkedData linked = LinkedData.Of(document);
        string[] dates = [.. Candidates(metas, DateNames, linked.DatePublished), .. TimeElements(document)];
        DateTimeOffset? published = null;
        foreach (string text in dates)
        {
            if (published is null && PublicationDate.TryParse(text, out DateTimeOffset date))
            {
                published = date;
            }
        }

        return new PageMetadata
        {
            Title = Candidates(metas, TitleNames, linked.Headline, document.Title).FirstOrDefault(),
            Publisher = Candidates(metas, PublisherNames, linked.Publisher).FirstOrDefault(),
            Published = published,
            UnreadableDate = published is null ? dates.FirstOrDefault() : null,
            Url = WebAddress(document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"))
                ?? WebAddress(metas.GetValueOrDefault("og:url")),
        };
    }

    private static Dictionary<string, string> Metas(IHtmlDocument document)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (IElement meta in document.QuerySelectorAll("meta[content]"))
        {
            string? name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            string content = meta.GetAttribute("content")?.Trim() ?? "";
            if (name is not null && content.Length > 0)
            {
                metas.TryAdd(name.Trim(), content);
            }
        }

        return metas;
    }

    private static IEnumerable<string> TimeElements(IHtmlDocument document) =>
        from time in document.QuerySelectorAll("article time[datetime], time[pubdate], time[itemprop=datePublished]")
        let value = time.GetAttribute("datetime")?.Trim() ?? ""
        where value.Length > 0
        select value;

    private static IEnumerable<string> Candidates(Dictionary<string, string> metas, string[] names, params string?[] others) =>
        from value in names.Select(metas.GetValueOrDefault).Concat(others)
        where !string.IsNullOrWhiteSpace(value)
        select value.Trim();

    private static string? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme is "http" or "https") ? text : null;
}
