namespace QuoteTracker.Tracking.Storage;

/// <summary>What a store holds that is not analysed yet.</summary>
/// <param name="Revision">Number of analyses committed so far; see <see cref="AnalysisChange.ExpectedRevision"/>.</param>
/// <param name="Settings">Settings of the last complete analysis, or <see langword="null"/> when there was none.</param>
/// <param name="Articles">Number of articles that wait.</param>
/// <param name="From">First place in the order of articles at which something changed, or <see langword="null"/> when nothing did.</param>
/// <param name="Through">Last place at which something changed, or <see langword="null"/> when nothing did.</param>
/// <param name="Marks">Storylines that lost an article, as they were removed or replaced.</param>
/// <param name="LastMark">Number of the newest mark; see <see cref="AnalysisChange.ClearMarks"/>.</param>
public sealed record PendingAnalysis(
    long Revision,
    string? Settings,
    long Articles,
    ArticlePosition? From,
    ArticlePosition? Through,
    IReadOnlyCollection<string> Marks,
    long LastMark);
