namespace QuoteTracker.Speakers.Sources;

/// <summary>Who a head stands for, as cast members, how sure that is, and why.</summary>
internal sealed record Resolution(IReadOnlyList<int> Members, double Confidence, string Explanation)
{
    public static Resolution Of(int member, double confidence, string explanation) => new([member], confidence, explanation);
}
