namespace QuoteTracker.Claims;

/// <summary>What is measured between a watched claim and the statements of one subject.</summary>
internal static class WatchedFeatures
{
    private const double UsualStatements = 20;

    /// <summary>Names of the measures.</summary>
    public static readonly string[] Similarities =
    ["content", "contentMeaning", "window", "windowMeaning", "title", "titleMeaning", "names", "actors", "blend", "spread"];

    /// <summary>Names of the columns, in order.</summary>
    public static readonly string[] Names = [.. Similarities.SelectMany(name => new[] { name, name + ":margin" })];

    /// <summary>Measures every claim against every statement, on the scale of the claim over the statements.</summary>
    /// <returns>For each claim the columns over the statements.</returns>
    public static float[][][] Measure(IReadOnlyList<WordEntry[]> claims, Subject subject, PairGraph graph, float[] sameClaim, MeasureScales scales)
    {
        float[][][] scaled = [.. claims.Select(claim => Raw(claim, subject, graph, sameClaim)
            .Select((values, measure) => PairScaling.Standardize(values, scales.Of(Similarities[measure]), UsualStatements))
            .ToArray())];
        return [.. scaled.Select((own, claim) => own.SelectMany((values, measure) => new[] { values, Margin(scaled, claim, measure) }).ToArray())];
    }

    /// <summary>Measures as they are, before scaling.</summary>
    /// <param name="claim">Words of the claim.</param>
    /// <param name="subject">The statements.</param>
    /// <param name="graph">Pairs of the statements.</param>
    /// <param name="sameClaim">Probability of each pair to share a claim.</param>
    public static float[][] Raw(WordEntry[] claim, Subject subject, PairGraph graph, float[] sameClaim)
    {
        TermVector terms = subject.Weights.Sparse(claim);
        TermVector names = subject.Weights.Sparse([.. claim.Where(entry => entry.IsName)]);
        (float[] Content, float[] Window, float[] Title) meaning = subject.Meaning(claim);
        StatementProfile[] profiles = subject.Profiles;
        float[] blend = [.. profiles.Select(profile => profile.Blend.Cosine(terms))];
        return
        [
            [.. profiles.Select(profile => profile.Content.Cosine(terms))],
            [.. profiles.Select(profile => DenseVector.Dot(profile.ContentMeaning, meaning.Content))],
            [.. profiles.Select(profile => profile.Window.Cosine(terms))],
            [.. profiles.Select(profile => DenseVector.Dot(profile.WindowMeaning, meaning.Window))],
            [.. profiles.Select(profile => profile.Title.Cosine(terms))],
            [.. profiles.Select(profile => DenseVector.Dot(profile.TitleMeaning, meaning.Title))],
            [.. profiles.Select(profile => profile.Names.Cosine(names))],
            [.. profiles.Select(profile => profile.Actors.Cosine(names))],
            blend,
            Spread(graph, sameClaim, blend),
        ];
    }

    /// <summary>How near the statements are to the claim that a statement shares claims with: reaches those that share no word with it.</summary>
    private static float[] Spread(PairGraph graph, float[] sameClaim, float[] nearness)
    {
        float[] spread = new float[graph.Count];
        for (int i = 0; i < spread.Length; i++)
        {
            ReadOnlySpan<int> partners = graph.Partners(i);
            ReadOnlySpan<int> pairs = graph.PairsOf(i);
            double sum = 0;
            double weight = 1e-3;
            for (int k = 0; k < partners.Length; k++)
            {
                double likely = (double)sameClaim[pairs[k]] * sameClaim[pairs[k]];
                sum += likely * nearness[partners[k]];
                weight += likely;
            }

            spread[i] = (float)(sum / weight);
        }

        return spread;
    }

    /// <summary>How much nearer a statement is to the claim than to the nearest other watched claim, or than statements usually are.</summary>
    private static float[] Margin(float[][][] scaled, int claim, int measure)
    {
        float[] margin = new float[scaled[claim][measure].Length];
        for (int i = 0; i < margin.Length; i++)
        {
            float nearest = 0;
            for (int other = 0; other < scaled.Length; other++)
            {
                nearest = other == claim ? nearest : Math.Max(nearest, scaled[other][measure][i]);
            }

            margin[i] = scaled[claim][measure][i] - nearest;
        }

        return margin;
    }
}
