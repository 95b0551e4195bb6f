using QuoteTracker.Articles;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;
using QuoteTracker.Tracking;
using QuoteTracker.Training.Corpora;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>B-cubed of the sources of GUM's articles: which sources have one speaker, against which have one entity (Bagga and Baldwin 1998). A source counts when the corpus
/// has a mention of its words.</summary>
internal static class SourceCoreference
{
    public static (double Precision, double Recall, int Mentions, int Articles) Measure(string corpora, TrackingStages stages)
    {
        (double precision, double recall, int mentions, int articles) = (0, 0, 0, 0);
        foreach (GoldDocument document in GumReader.Read(corpora, "dev", freeOnly: false))
        {
            List<(int Speaker, string Entity)> sources = Sources(document, stages);
            articles += sources.Count > 0 ? 1 : 0;
            foreach ((int speaker, string entity) in sources)
            {
                int both = sources.Count(other => other.Speaker == speaker && string.Equals(other.Entity, entity, StringComparison.Ordinal));
                precision += (double)both / sources.Count(other => other.Speaker == speaker);
                recall += (double)both / sources.Count(other => string.Equals(other.Entity, entity, StringComparison.Ordinal));
            }

            mentions += sources.Count;
        }

        return (100 * precision / mentions, 100 * recall / mentions, mentions, articles);
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
