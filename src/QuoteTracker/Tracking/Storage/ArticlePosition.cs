namespace QuoteTracker.Tracking.Storage;

/// <summary>Where an article stands in the order in which a tracker reads its articles: by date, then by id. Undated articles come first.</summary>
/// <param name="Time">Ticks (100 ns) of the publication in UTC; 0 when undated.</param>
/// <param name="Id">Id of the article; compared by code points.</param>
public readonly record struct ArticlePosition(long Time, string Id) : IComparable<ArticlePosition>
{
    /// <summary>Before every article.</summary>
    public static ArticlePosition Start { get; } = new(0, "");

    /// <inheritdoc/>
    public int CompareTo(ArticlePosition other) => Time != other.Time ? Time.CompareTo(other.Time) : CodePointOrder.Instance.Compare(Id, other.Id);

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(ArticlePosition left, ArticlePosition right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(ArticlePosition left, ArticlePosition right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not come after <paramref name="right"/>.</summary>
    public static bool operator <=(ArticlePosition left, ArticlePosition right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not come before <paramref name="right"/>.</summary>
    public static bool operator >=(ArticlePosition left, ArticlePosition right) => left.CompareTo(right) >= 0;
}
