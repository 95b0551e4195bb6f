namespace QuoteTracker.Articles;

/// <summary>Makes an article of a line of JSON.</summary>
internal static class JsonLineArticle
{
    /// <param name="line">The line.</param>
    /// <param name="source">Name of the file, for messages, or <see langword="null"/>.</param>
    public static ArticleReading Read(JsonLine line, string? source) =>
        JsonLineParser.Parse(line, source, Read, problem => new ArticleReading(Article: null, [problem]));

    private static ArticleReading Read(JsonFields fields)
    {
        if (fields.Required("text") is not { } text)
        {
            return new ArticleReading(Article: null, fields.Diagnostics(fields.Id()));
        }

        string id = fields.IdOrLine();
        var article = new Article(id, text)
        {
            Url = fields.Optional("url"),
            Publisher = fields.Optional("publisher"),
            Title = fields.Optional("title"),
            Published = fields.Date("published"),
        };
        return new ArticleReading(article, fields.Diagnostics(id));
    }
}
