using QuoteTracker.Tracking;

namespace QuoteTracker.Reports;

/// <summary>Looks at reviews before they are written.</summary>
internal static class ClaimReviews
{
    /// <exception cref="ArgumentException">A review is of a claim that the report has not, its address is not of the web, or its author or verdict is empty.</exception>
    public static void Validate(TrackingReport report, IReadOnlyList<ClaimReview> reviews)
    {
        HashSet<string> claims = reviews.Count == 0 ? [] : new(report.Claims.Select(claim => claim.Id), StringComparer.Ordinal);
        if (reviews.FirstOrDefault(review => !claims.Contains(review.ClaimId) || WebLink.Of(review.Url) is null || string.IsNullOrWhiteSpace(review.Author) || string.IsNullOrWhiteSpace(review.Verdict)) is { } wrong)
        {
            throw new ArgumentException($"The review {wrong.Url} of the claim \"{wrong.ClaimId}\" names no claim of the report, no web address, no author or no verdict.", nameof(reviews));
        }
    }
}
