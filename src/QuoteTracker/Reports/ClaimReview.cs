namespace QuoteTracker.Reports;

/// <summary>A published fact-check of a claim, which <see cref="JsonLdReportWriter"/> tells with it. The library makes none: its findings are
/// leads, not verdicts. Immutable.</summary>
/// <param name="ClaimId">Id of the claim in the report.</param>
/// <param name="Url">Where the fact-check stands; an absolute address of the web.</param>
/// <param name="Author">Who published it; not empty.</param>
/// <param name="Verdict">The verdict in words ("false", "half true"); not empty.</param>
public sealed record ClaimReview(string ClaimId, string Url, string Author, string Verdict)
{
    /// <summary>When it was published, or <see langword="null"/>.</summary>
    public DateTimeOffset? Published { get; init; }
}
