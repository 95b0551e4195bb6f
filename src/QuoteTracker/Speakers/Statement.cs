using QuoteTracker.Quotes;

namespace QuoteTracker.Speakers;

/// <summary>An attribution with the speaker and party it belongs to and the time it was made: what the later stages work on. Immutable.</summary>
public sealed record Statement
{
    /// <summary>Stable identifier, derived from the article's id and the place of the content.</summary>
    public required string Id { get; init; }

    /// <summary>The article it stands in.</summary>
    public required AnalyzedArticle Article { get; init; }

    /// <summary>Its spans.</summary>
    public required Attribution Attribution { get; init; }

    /// <summary>Who said it, or <see langword="null"/> when the text names no source.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>Why this speaker, and who else it may be; <see langword="null"/> for a statement that was not made by a resolver.</summary>
    public SpeakerChoice? SpeakerChoice { get; init; }

    /// <summary>For whom, or <see langword="null"/>.</summary>
    public Party? Party { get; init; }

    /// <summary>When it was said as far as known, else when the article was published, else <see langword="null"/>.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The content's pieces as written, joined by a space where they are apart.</summary>
    public required string Text { get; init; }

    /// <summary>Probability that spans and speaker are right, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}
