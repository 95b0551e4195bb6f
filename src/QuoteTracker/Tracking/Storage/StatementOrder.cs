namespace QuoteTracker.Tracking.Storage;

/// <summary>Orders statements by time, then by article, and within an article as they stand in it. Undated ones come first.</summary>
internal sealed class StatementOrder : IComparer<StatementRecord>
{
    public static StatementOrder Instance { get; } = new();

    /// <summary>Where the statement begins in its article.</summary>
    public static int Place(StatementRecord statement) => statement.Attribution.Content.IsEmpty ? 0 : statement.Attribution.Content[0].Start;

    public int Compare(StatementRecord? x, StatementRecord? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        int order = (x.Date?.UtcTicks ?? 0).CompareTo(y.Date?.UtcTicks ?? 0);
        order = order != 0 ? order : CodePointOrder.Instance.Compare(x.ArticleId, y.ArticleId);
        order = order != 0 ? order : Place(x).CompareTo(Place(y));
        return order != 0 ? order : CodePointOrder.Instance.Compare(x.Id, y.Id);
    }
}
