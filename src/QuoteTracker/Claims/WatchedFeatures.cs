namespace QuoteTracker.Claims;

/// <summary>What is measured between a watched claim and the statements of one subject.</summary>
internal static class WatchedFeatures
{
    private const double UsualStatements = 20;

    /// <summary>Names of the measures.</summary>
    public static readonly string[] Similarities =
    [
        "content", "contentMeaning", "sentence", "sentenceMeaning", "window", "windowMeaning", "title", "titleMeaning", "names", "actors",
    ];

    /// <summary>Names of the columns, in order.</summary>
    public static readonly string[] Names = [.. Similarities.SelectMany(name => new[] { name, name + ":margin" })];

    /// <summary>Measures every claim against every statement, on the scale of the claim over the statements.</summary>
    /// <returns>For each claim the columns over the statements.</returns>
    public static float[][][] Measure(IReadOnlyList<WordEntry[]> claims, StatementProfile[] profiles, TermWeights weights, MeasureScales scales)
    {
        float[][][] scaled = [.. claims.Select(claim => Raw(claim, profiles, weights)
            .Select((values, measure) => PairScaling.Standardize(values, scales.Of(Similarities[measure]), UsualStatements))
            .ToArray())];
        return [.. scaled.Select((own, claim) => own.SelectMany((values, measure) => new[] { values, Margin(scaled, claim, measure) }).ToArray())];
    }

    /// <summary>Measures as they are, before scaling.</summary>
    public static float[][] Raw(WordEntry[] claim, StatementProfile[] profiles, TermWeights weights)
    {
        TermVector terms = weights.Sparse(claim);
        TermVector names = weights.Sparse(claim.Where(entry => entry.IsName));
        float[] meaning = weights.Meaning(claim);
        return
        [
            [.. profiles.Select(profile => profile.Content.Cosine(terms))],
            [.. profiles.Select(profile => DenseVector.Dot(profile.ContentMeaning, meaning))],
            [.. profiles.Select(profile => profile.Sentence.Cosine(terms))],
            [.. profiles.Select(profile => DenseVector.Dot(profile.SentenceMeaning, meaning))],
            [.. profiles.Select(profile => profile.Window.Cosine(terms))],
            [.. profiles.Select(profile => DenseVector.Dot(profile.WindowMeaning, meaning))],
            [.. profiles.Select(profile => profile.Title.Cosine(terms))],
            [.. profiles.Select(profile => DenseVector.Dot(profile.TitleMeaning, meaning))],
            [.. profiles.Select(profile => profile.Names.Cosine(names))],
            [.. profiles.Select(profile => profile.Actors.Cosine(names))],
        ];
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
