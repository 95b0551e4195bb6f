using System.Globalization;

namespace QuoteTracker.Tracking.Storage;

/// <summary>Events that stores record together with a change of an article.</summary>
internal static class ArticleEvents
{
    public static TrackerEvent Replaced(string articleId, SavedArticle saved, DateTimeOffset at) => new()
    {
        Kind = TrackerEventKind.ArticleReplaced,
        SubjectId = articleId,
        At = at,
        Message = string.Create(CultureInfo.InvariantCulture, $"The article was changed (version {saved.Revision}); {Counted(saved.RemovedStatements)} of the earlier version taken out."),
    };

    public static TrackerEvent Removed(string articleId, int statements, DateTimeOffset at) => new()
    {
        Kind = TrackerEventKind.ArticleRemoved,
        SubjectId = articleId,
        At = at,
        Message = $"The article was removed; {Counted(statements)} taken out.",
    };

    private static string Counted(int statements) => string.Create(CultureInfo.InvariantCulture, $"{statements} {(statements == 1 ? "statement was" : "statements were")}");
}
