namespace QuoteTracker.Speakers.Ranking;

/// <summary>Sees every ranking of an article: what training and measuring need.</summary>
internal interface ICandidateObserver
{
    /// <summary>Takes the candidates of one place, ranked.</summary>
    /// <param name="token">The place.</param>
    /// <param name="kind">What stands there.</param>
    /// <param name="isSource">Whether it is a source, not just a pronoun of the text.</param>
    /// <param name="candidates">The candidates, the likeliest first.</param>
    void Observe(int token, AnaphorKind kind, bool isSource, IReadOnlyList<Candidate> candidates);
}
