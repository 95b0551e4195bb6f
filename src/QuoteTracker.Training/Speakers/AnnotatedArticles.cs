using System.Collections.Immutable;
using QuoteTracker.Articles;
using QuoteTracker.Quotes;
using QuoteTracker.Text;
using QuoteTracker.Training.Corpora;
using QuoteTracker.Training.Quotes;
using QuoteTracker.Training.Text;

namespace QuoteTracker.Training.Speakers;

/// <summary>Articles with coreference chains: PolNeAR with its own attributions and text analysed by models that never saw it; GUM with the attributions that the extractor finds.</summary>
internal static class AnnotatedArticles
{
    public static IEnumerable<(AnalyzedArticle Article, CoreferenceChains Chains)> Polnear(string corpora, string split, JackknifedText? jackknife)
    {
        Dictionary<string, QuoteArticle> gold = BratCorpus.Read(Path.Combine(corpora, "polnear", split)).ToDictionary(article => Path.GetFileNameWithoutExtension(article.Name), StringComparer.Ordinal);
        var analyzer = new TextAnalyzer();
        foreach (GoldDocument document in CoreNlpReader.Read(corpora, split))
        {
            if (!gold.TryGetValue(Path.GetFileNameWithoutExtension(document.Name), out QuoteArticle? article))
            {
                continue;
            }

            AnalyzedText text = jackknife?.Analyze(document.Name, document.Text) ?? analyzer.Analyze(document.Text);
            ImmutableArray<Attribution> attributions = [.. article.Attributions.Where(attribution => attribution.Content.Count > 0).Select(attribution => Convert(document.Text, attribution))];
            yield return (new AnalyzedArticle(new Article(document.Name, document.Text), text, attributions), document.Chains);
        }
    }

    public static IEnumerable<(AnalyzedArticle Article, CoreferenceChains Chains)> Gum(string corpora, string split, bool freeOnly)
    {
        var analyzer = new TextAnalyzer();
        var extractor = new AttributionExtractor();
        foreach (GoldDocument document in GumReader.Read(corpora, split, freeOnly))
        {
            AnalyzedText text = analyzer.Analyze(document.Text);
            yield return (new AnalyzedArticle(new Article(document.Name, document.Text), text, extractor.Extract(text)), document.Chains);
        }
    }

    private static Attribution Convert(string text, GoldAttribution attribution)
    {
        string content = string.Concat(attribution.Content.Select(span => span.Of(text).ToString()));
        bool marks = content.AsSpan().IndexOfAny("\"“”") >= 0;
        return new Attribution
        {
            Source = [.. attribution.Source],
            Cue = [.. attribution.Cue],
            Content = [.. attribution.Content],
            Kind = !marks ? AttributionKind.Indirect : content[0] is '"' or '“' ? AttributionKind.Direct : AttributionKind.Mixed,
        };
    }
}
