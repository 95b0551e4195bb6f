using QuoteTracker.Articles;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;
using QuoteTracker.Tracking;
using QuoteTracker.Training.Corpora;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>B-cubed of the sources of GUM's articles: which sources have one speaker, against which have one entity. A source counts when the corpus
/// has a mention of its words.</summary>
internal static class SourceCoreference
{
    public static (BCubed Score, int Articles) Measure(string corpora, TrackingStages stages)
    {
        var score = new BCubed();
        int articles = 0;
        foreach (GoldDocument document in GumReader.Read(corpora, "dev", freeOnly: false))
        {
            List<(int Speaker, string Entity)> sources = Sources(document, stages);
            articles += sources.Count > 0 ? 1 : 0;
            score.Add(sources);
        }

        return (score, articles);
    }

    private static List<(int Speaker, string Entity)> Sources(GoldDocument document, TrackingStages stages)
    {
        AnalyzedText text = stages.TextAnalyzer.Analyze(document.Text);
        var article = new AnalyzedArticle(new Article(document.Name, document.Text), text, stages.AttributionExtractor.Extract(text));
        ResolvedArticle resolved = stages.SpeakerResolver.Resolve(article);
        List<(int, string)> sources = [];
        foreach (ResolvedSource source in resolved.Sources)
        {
            Attribution attribution = article.Attributions[source.Attribution];
            if (source.Speakers.Length == 1 && !attribution.Source.IsEmpty && document.Chains.Covering(attribution.Source[0], slack: 60) is { } entity)
            {
                sources.Add((source.Speakers[0], entity));
            }
        }

        return sources;
    }
}
