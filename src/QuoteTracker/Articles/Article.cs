namespace QuoteTracker.Articles;

/// <summary>A text to analyse with what is known of its publication. Immutable.</summary>
/// <remarks>All spans that the library reports count UTF-16 units of <see cref="Text"/> exactly as given here.</remarks>
public sealed record Article
{
    /// <summary>Creates an article.</summary>
    /// <param name="id">Identifier, unique in a run; not empty.</param>
    /// <param name="text">The text; may be empty, never <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> or <paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty or white space.</exception>
    public Article(string id, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(text);
        Id = id;
        Text = text;
    }

    /// <summary>Identifier, unique in a run.</summary>
    public string Id { get; init; }

    /// <summary>The text as given: paragraphs separated by line breaks.</summary>
    public string Text { get; init; }

    /// <summary>Where the article was found, or <see langword="null"/>. Not fetched and not validated.</summary>
    public string? Url { get; init; }

    /// <summary>The outlet, or <see langword="null"/>.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published, or <see langword="null"/>. A date without a time stands at midnight UTC.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>The headline, or <see langword="null"/>.</summary>
    public string? Title { get; init; }
}
