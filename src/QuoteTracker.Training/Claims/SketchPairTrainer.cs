using QuoteTracker.Claims;
using QuoteTracker.Claims.Indexing;

namespace QuoteTracker.Training.Claims;

/// <summary>Trains the pair model of the claim index.</summary>
internal static class SketchPairTrainer
{
    // A statement without label may share an unlabelled claim with another, hardly one with a labelled statement.
    private const float WeightOfStray = 0.25f;
    private const float WeightOfOtherTopic = 0.25f;
    private const int OtherTopicPairs = 4_000;

    /// <summary>Trains on topics: their pairs, and as many of two topics as an index is likely to propose.</summary>
    public static LogisticModel Train(IReadOnlyList<SketchTopic> topics)
    {
        Random random = new(1);
        return LogisticFit.Fit([.. topics.Select(topic => Pairs(topic, topics, random))], nonNegative: false);
    }

    private static LabelledColumns Pairs(SketchTopic topic, IReadOnlyList<SketchTopic> all, Random random)
    {
        List<float[]> rows = [];
        List<bool> labels = [];
        List<float> weights = [];
        for (int i = 0; i < topic.Labels.Length; i++)
        {
            for (int k = i + 1; k < topic.Labels.Length; k++)
            {
                if (topic.Labels[i] >= 0 || topic.Labels[k] >= 0)
                {
                    Add(topic.Sketches[i], topic.Sketches[k], topic.Labels[i] == topic.Labels[k], topic.Labels[i] >= 0 && topic.Labels[k] >= 0 ? 1 : WeightOfStray);
                }
            }
        }

        for (int n = 0; n < OtherTopicPairs && all.Count > 1; n++)
        {
            SketchTopic other = all[random.Next(all.Count)];
            if (other != topic)
            {
                Add(topic.Sketches[random.Next(topic.Sketches.Length)], other.Sketches[random.Next(other.Sketches.Length)], same: false, WeightOfOtherTopic);
            }
        }

        float[][] columns = [.. Enumerable.Range(0, SketchFeatures.Names.Length).Select(column => rows.Select(row => row[column]).ToArray())];
        return new LabelledColumns(columns, [.. labels], [.. weights]);

        void Add(uint[] a, uint[] b, bool same, float weight)
        {
            float[] row = new float[SketchFeatures.Names.Length];
            SketchFeatures.Measure(a, b, WordModel.Default.Dimensions, row);
            rows.Add(row);
            labels.Add(same);
            weights.Add(weight);
        }
    }
}
