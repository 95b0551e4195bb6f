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
        TermCounts[] counts = [.. articles.Select(Count)];
        TermTable terms = new();
        List<int> frequency = [];
        foreach (ulong term in counts.SelectMany(article => article.Terms))
        {
            int number = terms.Number(term);
            if (number == frequency.Count)
            {
                frequency.Add(0);
            }

            frequency[number]++;
        }

        TermVector[] vectors = [.. counts.Select(Vector)];
        PairGraph graph = PairGraph.Of(articles.Count, CandidateIndex.Pairs(vectors, PartnersPerArticle));
        float[] cosines = new float[graph.Pairs];
        for (int pair = 0; pair < cosines.Length; pair++)
        {
            bool lines = articles[graph.Left[pair]].IsLine && articles[graph.Right[pair]].IsLine;
            cosines[pair] = vectors[graph.Left[pair]].Cosine(vectors[graph.Right[pair]]) * (lines ? BetweenLines : 1);
        }

        return AverageLink.Cluster(graph, cosines, threshold, absent: 0);

        TermVector Vector(TermCounts article)
        {
            float[] weights = new float[article.Terms.Length];
            for (int i = 0; i < weights.Length; i++)
            {
                weights[i] = Weight(model.Rarity(article.First(i).Word), frequency[terms.Number(article.Terms[i])], counts.Length) * MathF.Log(1 + article.Count(i));
            }

            return TermVector.From(article.Terms, weights);
        }
    }

    /// <summary>How often an article has each word, the headline counting twice.</summary>
    private static TermCounts Count(ArticleContext article) =>
        new([.. article.Words.Where(entry => entry.Term != 0), .. article.Title, .. article.Title]);

    /// <summary>Inverse document frequency in the batch, smoothed by the rarity in news at large; a word of one article alone joins nothing and only counts in a small batch.</summary>
    private static float Weight(float rarity, int frequency, int articles)
    {
        double inBatch = Math.Log((articles + OtherArticles) / (frequency + (OtherArticles * Math.Exp(-rarity))));
        return (float)(frequency == 1 ? inBatch * OtherArticles / (articles + OtherArticles) : inBatch);
    }
}
