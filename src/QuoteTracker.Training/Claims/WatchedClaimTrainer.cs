using QuoteTracker.Claims;

namespace QuoteTracker.Training.Claims;

/// <summary>Trains the model that matches statements with watched claims.</summary>
internal static class WatchedClaimTrainer
{
    /// <summary>Trains a model with the labelled claims as watched claims.</summary>
    public static TrainedWatchedClaim Train(IReadOnlyList<ClaimTopic> topics, SameClaimModel sameClaim)
    {
        float[][] pairs = [.. topics.Select(topic => sameClaim.Predict(topic.Subject.Profiles, topic.Graph))];
        ScaleStatistics statistics = new();
        for (int i = 0; i < topics.Count; i++)
        {
            foreach (WordEntry[] claim in topics[i].Claims)
            {
                float[][] raw = WatchedFeatures.Raw(claim, topics[i].Subject, topics[i].Graph, pairs[i]);
                for (int measure = 0; measure < raw.Length; measure++)
                {
                    statistics.Add(WatchedFeatures.Similarities[measure], raw[measure]);
                }
            }
        }

        MeasureScales scales = statistics.ToScales();
        List<LabelledColumns> rows = [];
        for (int i = 0; i < topics.Count; i++)
        {
            float[][][] columns = WatchedFeatures.Measure(topics[i].Claims, topics[i].Subject, topics[i].Graph, pairs[i], scales);
            float[] weights = new float[topics[i].Labels.Length];
            Array.Fill(weights, 1);
            for (int claim = 0; claim < columns.Length; claim++)
            {
                rows.Add(new LabelledColumns(columns[claim], Array.ConvertAll(topics[i].Labels, label => label == claim), weights));
            }
        }

        return new TrainedWatchedClaim(LogisticFit.Fit(rows, nonNegative: true), scales, sameClaim);
    }
}
