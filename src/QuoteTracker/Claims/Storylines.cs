namespace QuoteTracker.Claims;

/// <summary>Puts articles about one subject together. Within a storyline every statement may share a claim with every other;
/// measures are brought to the scale of the storyline.</summary>
internal static class Storylines
{
    private const int PartnersPerArticle = 40;

    // As if so many articles of news at large stood beside the batch: in a small batch the usual rarity of a word decides, in a large one its own.
    private const double OtherArticles = 50;

    // Two lines reach a cosine by fewer common words than two texts; chosen on headlines of 240 rumours.
    private const float BetweenLines = 0.65f;

    /// <summary>Splits articles into storylines.</summary>
    /// <param name="articles">Articles in a stable order.</param>
    /// <param name="model">Word model.</param>
    /// <param name="threshold">Least average cosine within a storyline.</param>
    /// <returns>For each article the lowest index of its storyline.</returns>
    public static int[] Split(IReadOnlyList<ArticleContext> articles, WordModel model, double threshold)
    {
        Dictionary<ulong, (float Rarity, int Count)>[] terms = [.. articles.Select(article => Count(article, model))];
        Dictionary<ulong, int> frequency = [];
        foreach (ulong term in terms.SelectMany(counts => counts.Keys))
        {
            frequency[term] = frequency.GetValueOrDefault(term) + 1;
        }

        TermVector[] vectors = [.. terms.Select(counts => TermVector.From(counts.ToDictionary(
            pair => pair.Key,
            pair => Weight(pair.Value.Rarity, frequency[pair.Key], terms.Length) * MathF.Log(1 + pair.Value.Count))))];
        PairGraph graph = PairGraph.Of(articles.Count, CandidateIndex.Pairs(vectors, PartnersPerArticle));
        float[] cosines = new float[graph.Pairs];
        for (int pair = 0; pair < cosines.Length; pair++)
        {
            bool lines = articles[graph.Left[pair]].IsLine && articles[graph.Right[pair]].IsLine;
            cosines[pair] = vectors[graph.Left[pair]].Cosine(vectors[graph.Right[pair]]) * (lines ? BetweenLines : 1);
        }

        return AverageLink.Cluster(graph, cosines, threshold, absent: 0);
    }

    /// <summary>How often an article has each word, the headline counting twice.</summary>
    private static Dictionary<ulong, (float Rarity, int Count)> Count(ArticleContext article, WordModel model)
    {
        Dictionary<ulong, (float Rarity, int Count)> counts = [];
        foreach (WordEntry entry in article.Words.Concat(article.Title).Concat(article.Title))
        {
            if (entry.Term != 0)
            {
                counts[entry.Term] = counts.TryGetValue(entry.Term, out (float Rarity, int Count) known)
                    ? (known.Rarity, known.Count + 1)
                    : (model.Rarity(entry.Word), 1);
            }
        }

        return counts;
    }

    /// <summary>Inverse document frequency in the batch, smoothed by the rarity in news at large; a word of one article alone joins nothing and only counts in a small batch.</summary>
    private static float Weight(float rarity, int frequency, int articles)
    {
        double inBatch = Math.Log((articles + OtherArticles) / (frequency + (OtherArticles * Math.Exp(-rarity))));
        return (float)(frequency == 1 ? inBatch * OtherArticles / (articles + OtherArticles) : inBatch);
    }
}
