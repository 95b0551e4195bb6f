using QuoteTracker.Speakers.Ranking;

namespace QuoteTracker.Speakers.Sources;

/// <summary>Who a head stands for, as cast members, how sure that is, and why.</summary>
internal sealed record Resolution(IReadOnlyList<int> Members, double Confidence, string Explanation)
{
    /// <summary>Who else it may be, the likeliest first.</summary>
    public IReadOnlyList<Candidate> Alternatives { get; init; } = [];

    public static Resolution Of(int member, double confidence, string explanation) => new([member], confidence, explanation);
}
