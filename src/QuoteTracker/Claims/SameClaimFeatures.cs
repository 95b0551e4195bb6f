namespace QuoteTracker.Claims;

/// <summary>The inputs of the same-claim model: the measures of <see cref="PairFeatures"/> on the scale of the batch, one column each.</summary>
internal static class SameClaimFeatures
{
    private const string Centred = ":centred";
    private const string Second = ":second";
    private const string Odds = "odds";

    /// <summary>Names of the columns of the first stage, in order.</summary>
    public static readonly string[] FirstStage = [.. NamesOfFirstStage()];

    /// <summary>Names of the columns of the second stage: those of the first, then second-order similarity of the first stage's answer.</summary>
    public static readonly string[] SecondStage = [.. FirstStage, "answer" + Second, Odds + Second];

    /// <summary>Measures every pair of the graph.</summary>
    public static float[][] Measure(IReadOnlyList<StatementProfile> profiles, PairGraph graph, MeasureScales scales)
    {
        List<float[]> columns = [];
        Walk(profiles, graph, scales, (measure, values) => columns.Add(scales.Standardize(measure, values)), columns.Add);
        return [.. columns];
    }

    /// <summary>Shows the values of each measure before they are scaled, to learn its usual scale.</summary>
    public static void Observe(IReadOnlyList<StatementProfile> profiles, PairGraph graph, Action<string, float[]> see) =>
        Walk(profiles, graph, MeasureScales.None, see, _ => { });

    /// <summary>Adds the columns of the second stage.</summary>
    /// <param name="graph">The pairs.</param>
    /// <param name="first">The columns of the first stage.</param>
    /// <param name="answer">The first stage's probability of each pair.</param>
    /// <param name="scales">Usual scales of the measures.</param>
    public static float[][] Extend(PairGraph graph, float[][] first, float[] answer, MeasureScales scales)
    {
        List<float[]> columns = [.. first];
        WalkAnswers(graph, answer, scales, (measure, values) => columns.Add(scales.Standardize(measure, values)));
        return [.. columns];
    }

    /// <summary>Shows the values of the second stage's own measures before they are scaled.</summary>
    public static void ObserveAnswers(PairGraph graph, float[] answer, Action<string, float[]> see)
    {
        see(Odds, Array.ConvertAll(answer, LogOdds));
        WalkAnswers(graph, answer, MeasureScales.None, see);
    }

    private static void Walk(
        IReadOnlyList<StatementProfile> profiles, PairGraph graph, MeasureScales scales, Action<string, float[]> similarity, Action<float[]> other)
    {
        float[][] raw = Raw(profiles, graph);
        for (int i = 0; i < raw.Length; i++)
        {
            if (i >= PairFeatures.Similarities)
            {
                other(raw[i]);
                continue;
            }

            string name = PairFeatures.Names[i];
            similarity(name, raw[i]);
            float[] centred = PairScaling.Center(graph, raw[i], scales.Of(name)?.Mean ?? raw[i].DefaultIfEmpty().Average());
            similarity(name + Centred, centred);
            if (i < PairFeatures.SecondOrder)
            {
                similarity(name + Second, PairScaling.SecondOrder(graph, scales.Standardize(name + Centred, centred)));
            }
        }
    }

    private static void WalkAnswers(PairGraph graph, float[] answer, MeasureScales scales, Action<string, float[]> similarity)
    {
        similarity("answer" + Second, PairScaling.SecondOrder(graph, answer));
        similarity(Odds + Second, PairScaling.SecondOrder(graph, scales.Standardize(Odds, Array.ConvertAll(answer, LogOdds))));
    }

    private static float[][] Raw(IReadOnlyList<StatementProfile> profiles, PairGraph graph)
    {
        float[][] raw = new float[PairFeatures.Count][];
        for (int i = 0; i < raw.Length; i++)
        {
            raw[i] = new float[graph.Pairs];
        }

        ProfileCosines cosines = new(profiles);
        Span<float> values = stackalloc float[PairFeatures.Count];
        for (int pair = 0; pair < graph.Pairs; pair++)
        {
            (int left, int right) = (graph.Left[pair], graph.Right[pair]);
            PairFeatures.Measure(profiles[left], profiles[right], cosines.Measure(left, right), values);
            for (int i = 0; i < raw.Length; i++)
            {
                raw[i][pair] = values[i];
            }
        }

        return raw;
    }

    private static float LogOdds(float probability) => MathF.Log(Math.Max(1e-4f, probability) / Math.Max(1e-4f, 1 - probability));

    private static IEnumerable<string> NamesOfFirstStage()
    {
        for (int i = 0; i < PairFeatures.Count; i++)
        {
            yield return PairFeatures.Names[i];
            if (i < PairFeatures.Similarities)
            {
                yield return PairFeatures.Names[i] + Centred;
            }

            if (i < PairFeatures.SecondOrder)
            {
                yield return PairFeatures.Names[i] + Second;
            }
        }
    }
}
