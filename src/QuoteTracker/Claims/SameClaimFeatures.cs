namespace QuoteTracker.Claims;

/// <summary>The inputs of the same-claim model: the measures of <see cref="PairFeatures"/> on the scale of the batch, one column each.</summary>
internal static class SameClaimFeatures
{
    private const int SecondOrderMeasures = 6;

    /// <summary>Names of the columns of the first stage, in order.</summary>
    public static readonly string[] FirstStage = [.. NamesOfFirstStage()];

    /// <summary>Names of the columns of the second stage: those of the first, then second-order similarity of the first stage's answer.</summary>
    public static readonly string[] SecondStage = [.. FirstStage, "answer:second", "odds:second"];

    /// <summary>Measures every pair of the graph.</summary>
    public static float[][] Measure(IReadOnlyList<StatementProfile> profiles, PairGraph graph, MeasureScales scales)
    {
        float[][] raw = new float[PairFeatures.Count][];
        for (int i = 0; i < raw.Length; i++)
        {
            raw[i] = new float[graph.Pairs];
        }

        Span<float> values = stackalloc float[PairFeatures.Count];
        for (int pair = 0; pair < graph.Pairs; pair++)
        {
            PairFeatures.Measure(profiles[graph.Left[pair]], profiles[graph.Right[pair]], values);
            for (int i = 0; i < raw.Length; i++)
            {
                raw[i][pair] = values[i];
            }
        }

        List<float[]> columns = [];
        for (int i = 0; i < raw.Length; i++)
        {
            if (i >= PairFeatures.Similarities)
            {
                columns.Add(raw[i]);
                continue;
            }

            (double Mean, double Deviation)? usual = scales.Of(PairFeatures.Names[i]);
            float[] scaled = PairScaling.Standardize(raw[i], usual);
            columns.Add(scaled);
            float[] centred = PairScaling.Center(graph, raw[i], usual?.Mean ?? raw[i].DefaultIfEmpty().Average());
            columns.Add(PairScaling.Standardize(centred, scales.Of(PairFeatures.Names[i] + ":centred")));
            if (i < SecondOrderMeasures)
            {
                columns.Add(PairScaling.Standardize(PairScaling.SecondOrder(graph, scaled), scales.Of(PairFeatures.Names[i] + ":second")));
            }
        }

        return [.. columns];
    }

    /// <summary>Adds the columns of the second stage.</summary>
    /// <param name="graph">The pairs.</param>
    /// <param name="first">The columns of the first stage.</param>
    /// <param name="answer">The first stage's probability of each pair.</param>
    /// <param name="scales">Usual scales of the measures.</param>
    public static float[][] Extend(PairGraph graph, float[][] first, float[] answer, MeasureScales scales)
    {
        float[] odds = PairScaling.Standardize(Array.ConvertAll(answer, LogOdds), scales.Of("odds"));
        return
        [
            .. first,
            PairScaling.Standardize(PairScaling.SecondOrder(graph, answer), scales.Of("answer:second")),
            PairScaling.Standardize(PairScaling.SecondOrder(graph, odds), scales.Of("odds:second")),
        ];
    }

    private static float LogOdds(float probability) => MathF.Log(Math.Max(1e-4f, probability) / Math.Max(1e-4f, 1 - probability));

    private static IEnumerable<string> NamesOfFirstStage()
    {
        for (int i = 0; i < PairFeatures.Count; i++)
        {
            yield return PairFeatures.Names[i];
            if (i < PairFeatures.Similarities)
            {
                yield return PairFeatures.Names[i] + ":centred";
            }

            if (i < SecondOrderMeasures)
            {
                yield return PairFeatures.Names[i] + ":second";
            }
        }
    }
}
