using QuoteTracker.Quotes;
using QuoteTracker.Speakers.Mentions;
using QuoteTracker.Speakers.Ranking;
using QuoteTracker.Speakers.Sources;
using QuoteTracker.Text;
using QuoteTracker.Training.Corpora;

namespace QuoteTracker.Training.Speakers;

/// <summary>Runs the resolver over an annotated article and compares the candidates of each place with the chains of the corpus.</summary>
internal static class PlaceReader
{
    public static List<RankedPlace> Read(AnalyzedArticle article, CoreferenceChains chains, CandidateModel model, bool isGold)
    {
        var collector = new Collector();
        var resolution = new ArticleResolution(article, model, collector);
        resolution.Run();
        List<RankedPlace> places = [];
        foreach ((int token, AnaphorKind kind, bool isSource, IReadOnlyList<Candidate> candidates) in collector.Seen)
        {
            string? chain = chains.Covering(kind == AnaphorKind.Description ? DescriptionAt(article.Text, token) : article.Text.Tokens[token].Span, slack: kind == AnaphorKind.Description ? 120 : 0);
            if (chain is null)
            {
                continue;
            }

            bool[] right = [.. candidates.Select(candidate => IsInChain(resolution.Cast, candidate.Member, token, chains, chain))];
            places.Add(new RankedPlace(article.Article.Id, kind, isSource, isGold, [.. candidates.Select(candidate => candidate.Features)], right));
        }

        return places;
    }

    /// <summary>The article and a noun or two after it.</summary>
    private static TextSpan DescriptionAt(AnalyzedText text, int token) => text.SpanOf(new TokenRange(token, Math.Min(token + 2, text.Tokens.Length)));

    private static bool IsInChain(Cast cast, int member, int token, CoreferenceChains chains, string chain)
    {
        int before = cast.Words.Text.Tokens[token].Span.Start;
        return cast.Members[member].Spans.Where(span => span.Start < before).TakeLast(12).Any(span => string.Equals(chains.Covering(span), chain, StringComparison.Ordinal));
    }

    private sealed class Collector : ICandidateObserver
    {
        public List<(int Token, AnaphorKind Kind, bool IsSource, IReadOnlyList<Candidate> Candidates)> Seen { get; } = [];

        public void Observe(int token, AnaphorKind kind, bool isSource, IReadOnlyList<Candidate> candidates) => Seen.Add((token, kind, isSource, [.. candidates]));
    }
}
