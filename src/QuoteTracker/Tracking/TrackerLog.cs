using Microsoft.Extensions.Logging;

namespace QuoteTracker.Tracking;

/// <summary>What trackers log. Event ids are part of the contract.</summary>
internal static partial class TrackerLog
{
    [LoggerMessage(1001, LogLevel.Information, "Opened a store of {Articles} articles, {Pending} of them waiting for analysis")]
    public static partial void Opened(ILogger logger, long articles, long pending);

    [LoggerMessage(1002, LogLevel.Debug, "Committed {Count} articles in {Seconds:F3} s")]
    public static partial void Committed(ILogger logger, int count, double seconds);

    [LoggerMessage(1003, LogLevel.Information, "Article {ArticleId} was replaced by version {Revision}; {Statements} statements taken out")]
    public static partial void Replaced(ILogger logger, string articleId, int revision, int statements);

    [LoggerMessage(1004, LogLevel.Warning, "Article {ArticleId} was rejected: {Reason}")]
    public static partial void Rejected(ILogger logger, string articleId, string reason);

    [LoggerMessage(1005, LogLevel.Information, "Article {ArticleId} was removed")]
    public static partial void Removed(ILogger logger, string articleId);

    [LoggerMessage(1101, LogLevel.Information, "Analysed the storylines of {Articles} articles in {Seconds:F3} s")]
    public static partial void Analyzed(ILogger logger, int articles, double seconds);

    [LoggerMessage(1102, LogLevel.Warning, "Another writer changed the store; the analysis begins again ({Attempt} of {Attempts})")]
    public static partial void Retrying(ILogger logger, int attempt, int attempts);

    [LoggerMessage(1201, LogLevel.Information, "{Kind}: {Message}")]
    public static partial void Happened(ILogger logger, TrackerEventKind kind, string message);

    [LoggerMessage(1901, LogLevel.Error, "The store failed: {Failure}")]
    public static partial void StoreFailed(ILogger logger, Storage.StoreFailure failure, Exception error);
}
