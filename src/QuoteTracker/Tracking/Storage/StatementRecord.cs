using QuoteTracker.Positions;
using QuoteTracker.Quotes;

namespace QuoteTracker.Tracking.Storage;

/// <summary>A statement as a store keeps and finds it. Immutable.</summary>
public sealed record StatementRecord
{
    /// <summary>Stable identifier, derived from the article's id and the place of the content.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the article it stands in.</summary>
    public required string ArticleId { get; init; }

    /// <summary>Its spans, in UTF-16 units of the article's text.</summary>
    public required Attribution Attribution { get; init; }

    /// <summary>The words of its content; NUL characters and lone surrogates are shown as U+FFFD.</summary>
    public required string Text { get; init; }

    /// <summary>Probability that spans and speaker are right, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Id of the speaker, or <see langword="null"/> when the text names no source.</summary>
    public string? SpeakerId { get; init; }

    /// <summary>Name of the speaker, or <see langword="null"/>.</summary>
    public string? SpeakerName { get; init; }

    /// <summary>Id of the party it was made for, or <see langword="null"/>.</summary>
    public string? PartyId { get; init; }

    /// <summary>Name of the party, or <see langword="null"/>.</summary>
    public string? PartyName { get; init; }

    /// <summary>When it was made as far as known, else when the article was published, else <see langword="null"/>.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Id of the claim it bears on, or <see langword="null"/>.</summary>
    public string? ClaimId { get; init; }

    /// <summary>Its position toward the claim; <see langword="null"/> exactly when <see cref="ClaimId"/> is.</summary>
    public Position? Position { get; init; }

    /// <summary>Id of the statement of an earlier print of the text that has the same words, or <see langword="null"/>. Such a statement is no
    /// evidence of its own: it has the claim and position of the other.</summary>
    public string? RepeatsId { get; init; }
}
