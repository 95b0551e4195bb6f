namespace QuoteTracker.Tracking.Storage;

/// <summary>What a tracker needs of an article to find its storyline.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Revision">Its version.</param>
/// <param name="Storyline">Storyline it was put in, or <see langword="null"/> when it is not analysed yet.</param>
/// <param name="IsPending">Whether this version waits for analysis.</param>
/// <param name="Topic">See <see cref="ArticleRecord.Topic"/>.</param>
public sealed record ArticleOutline(ArticlePosition Position, int Revision, string? Storyline, bool IsPending, ReadOnlyMemory<byte> Topic);
