namespace QuoteTracker.Claims;

/// <summary>A statement that does not stand by itself ("Nothing has changed in this regard") is near to what the statement that it leans on is near to.</summary>
internal static class Leaning
{
    // How much of the nearness is passed on.
    private const float Passed = 0.8f;
    private const float Bound = 0.4f;

    /// <summary>Passes probabilities on, in the order of the text, so that chains of such statements hold together.</summary>
    public static void Pass(StatementProfile[] profiles, PairGraph graph, float[] probabilities)
    {
        Dictionary<(ArticleContext, int, int), int> places = [];
        for (int i = 0; i < profiles.Length; i++)
        {
            places.TryAdd((profiles[i].Words.Article, profiles[i].Words.Extent.Start, profiles[i].Words.Extent.End), i);
        }

        for (int i = 0; i < profiles.Length; i++)
        {
            StatementWords words = profiles[i].Words;
            if (words.Context is { } context && places.TryGetValue((words.Article, context.Start, context.End), out int support) && support != i && Refers(words, profiles[support].Words))
            {
                Pass(graph, probabilities, support, i);
                if (words.RefersBack)
                {
                    Bind(graph, probabilities, support, i);
                }
            }
        }
    }

    private static bool Refers(StatementWords words, StatementWords support) =>
        words.RefersBack || (words.Statement.Speaker is { } speaker && string.Equals(speaker.Id, support.Statement.Speaker?.Id, StringComparison.Ordinal));

    // What points back ("in this regard", "such plans") is about the same matter more often than not.
    private static void Bind(PairGraph graph, float[] probabilities, int support, int leaning)
    {
        int at = graph.Partners(leaning).IndexOf(support);
        if (at >= 0)
        {
            int pair = graph.PairsOf(leaning)[at];
            probabilities[pair] = Math.Max(probabilities[pair], Bound);
        }
    }

    private static void Pass(PairGraph graph, float[] probabilities, int from, int to)
    {
        ReadOnlySpan<int> partners = graph.Partners(to);
        ReadOnlySpan<int> pairs = graph.PairsOf(to);
        ReadOnlySpan<int> others = graph.Partners(from);
        ReadOnlySpan<int> otherPairs = graph.PairsOf(from);
        int k = 0;
        for (int i = 0; i < partners.Length; i++)
        {
            while (k < others.Length && others[k] < partners[i])
            {
                k++;
            }

            if (k < others.Length && others[k] == partners[i])
            {
                probabilities[pairs[i]] = Math.Max(probabilities[pairs[i]], Passed * probabilities[otherPairs[k]]);
            }
        }
    }
}
