namespace QuoteTracker.Claims;

/// <summary>What is measured between a watched claim and the statements of one subject.</summary>
internal static class WatchedFeatures
{
    private const double UsualStatements = 20;

    private static readonly string[] Similarities =
    [
        "content", "contentMeaning", "sentence", "sentenceMeaning", "window", "windowMeaning", "title", "titleMeaning", "names", "actors",
    ];

    /// <summary>Names of the columns, in order.</summary>
    public static readonly string[] Names = [.. Similarities.SelectMany(name => new[] { name, name + ":scaled", name + ":margin" }), "length"];

    /// <summary>Measures every claim against every statement.</summary>
    /// <returns>For each claim the columns over the statements.</returns>
    public static float[][][] Measure(IReadOnlyList<WordEntry[]> claims, StatementProfile[] profiles, TermWeights weights, MeasureScales scales)
    {
        float[][][] raw = [.. claims.Select(claim => Raw(claim, profiles, weights))];
        float[][][] columns = new float[claims.Count][][];
        for (int claim = 0; claim < raw.Length; claim++)
        {
            List<float[]> own = [];
            for (int measure = 0; measure < Similarities.Length; measure++)
            {
                own.Add(raw[claim][measure]);
                own.Add(PairScaling.Standardize(raw[claim][measure], scales.Of(Similarities[measure]), UsualStatements));
                own.Add(Margin(raw, claim, measure));
            }

            own.Add([.. profiles.Select(profile => MathF.Log(1 + profile.Words.Content.Length) / 3)]);
            columns[claim] = [.. own];
        }

        return columns;
    }

    private static float[][] Raw(WordEntry[] claim, StatementProfile[] profiles, TermWeights weights)
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

    /// <summary>How much nearer a statement is to the claim than to the nearest other watched claim.</summary>
    private static float[] Margin(float[][][] raw, int claim, int measure)
    {
        float[] margin = new float[raw[claim][measure].Length];
        for (int i = 0; raw.Length > 1 && i < margin.Length; i++)
        {
            float nearest = float.NegativeInfinity;
            for (int other = 0; other < raw.Length; other++)
            {
                nearest = other == claim ? nearest : Math.Max(nearest, raw[other][measure][i]);
            }

            margin[i] = raw[claim][measure][i] - nearest;
        }

        return margin;
    }
}
