namespace QuoteTracker.Claims;

/// <summary>Puts articles about one subject together. Within a storyline every statement may share a claim with every other;
/// measures are brought to the scale of the storyline.</summary>
internal static class Storylines
{
    private const int PartnersPerArticle = 40;

    /// <summary>Splits articles into storylines.</summary>
    /// <param name="articles">Articles in a stable order.</param>
    /// <param name="model">Word model.</param>
    /// <param name="threshold">Least average cosine within a storyline.</param>
    /// <returns>For each article the lowest index of its storyline.</returns>
    public static int[] Split(IReadOnlyList<ArticleContext> articles, WordModel model, double threshold)
    {
        TermVector[] vectors = [.. articles.Select(article => Subject(article, model))];
        PairGraph graph = PairGraph.Of(articles.Count, CandidateIndex.Pairs(vectors, PartnersPerArticle));
        float[] cosines = new float[graph.Pairs];
        for (int pair = 0; pair < cosines.Length; pair++)
        {
            cosines[pair] = vectors[graph.Left[pair]].Cosine(vectors[graph.Right[pair]]);
        }

        return AverageLink.Cluster(graph, cosines, threshold, absent: 0);
    }

    /// <summary>What an article is about: its words by rarity and dampened frequency, the headline counting twice.</summary>
    public static TermVector Subject(ArticleContext article, WordModel model)
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

        return TermVector.From(counts.ToDictionary(pair => pair.Key, pair => pair.Value.Rarity * MathF.Log(1 + pair.Value.Count)));
    }
}
