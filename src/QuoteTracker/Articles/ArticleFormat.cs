namespace QuoteTracker.Articles;

/// <summary>In what form an input holds articles.</summary>
internal enum ArticleFormat
{
    /// <summary>Plain text, one article.</summary>
    Text,

    /// <summary>An HTML page, one article.</summary>
    Html,

    /// <summary>JSON Lines, an article a line.</summary>
    JsonLines,

    /// <summary>RSS or Atom, an article an item.</summary>
    Feed,

    /// <summary>A WARC archive, an article a page.</summary>
    Warc,
}
