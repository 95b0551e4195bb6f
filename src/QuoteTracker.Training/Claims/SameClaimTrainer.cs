using QuoteTracker.Claims;

namespace QuoteTracker.Training.Claims;

/// <summary>Trains the same-claim model on labelled topics.</summary>
internal static class SameClaimTrainer
{
    /// <summary>Trains a model.</summary>
    public static TrainedSameClaim Train(IReadOnlyList<ClaimTopic> topics)
    {
        ScaleStatistics statistics = new();
        foreach (ClaimTopic topic in topics)
        {
            SameClaimFeatures.Observe(topic.Subject.Profiles, topic.Graph, statistics.Add);
        }

        MeasureScales usual = statistics.ToScales();
        float[][][] columns = [.. topics.Select(topic => SameClaimFeatures.Measure(topic.Subject.Profiles, topic.Graph, usual))];
        LogisticModel first = LogisticFit.Fit([.. topics.Select((topic, i) => Label(topic, columns[i]))], nonNegative: false);
        float[][] answers = [.. columns.Select(first.Predict)];
        for (int i = 0; i < topics.Count; i++)
        {
            SameClaimFeatures.ObserveAnswers(topics[i].Graph, answers[i], statistics.Add);
        }

        MeasureScales scales = statistics.ToScales();
        LogisticModel second = LogisticFit.Fit(
            [.. topics.Select((topic, i) => Label(topic, SameClaimFeatures.Extend(topic.Graph, columns[i], answers[i], scales)))],
            nonNegative: false);
        return new TrainedSameClaim(first, second, scales);
    }

    /// <summary>Only pairs of statements that bear on labelled claims teach: whether the others share a claim is not known.</summary>
    private static LabelledColumns Label(ClaimTopic topic, float[][] columns)
    {
        bool[] labels = new bool[topic.Graph.Pairs];
        float[] weights = new float[topic.Graph.Pairs];
        for (int pair = 0; pair < labels.Length; pair++)
        {
            int left = topic.Labels[topic.Graph.Left[pair]];
            int right = topic.Labels[topic.Graph.Right[pair]];
            labels[pair] = left == right;
            weights[pair] = left >= 0 && right >= 0 ? 1 : 0;
        }

        return new LabelledColumns(columns, labels, weights);
    }
}
