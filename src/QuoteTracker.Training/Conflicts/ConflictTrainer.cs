using System.Globalization;
using QuoteTracker.Conflicts;
using QuoteTracker.Evaluation.Topics;
using QuoteTracker.Training.Claims;

namespace QuoteTracker.Training.Conflicts;

/// <summary>Trains and measures the model that says how likely a flag is right.</summary>
internal static class ConflictTrainer
{
    private static readonly double[] Thresholds = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7];

    /// <summary>Trains a model.</summary>
    public static ConflictModel Train(IEnumerable<ConflictTopic> topics) =>
        new(LogisticFit.Fit([.. topics.Select(topic => topic.Rows()).Where(rows => rows.Labels.Length > 0)], nonNegative: false).ToArray());

    /// <summary>Measures, each topic by a model trained on the others, and writes a Markdown table.</summary>
    /// <param name="title">What the claims are.</param>
    /// <param name="topics">The topics to measure.</param>
    /// <param name="teaching">What to learn from.</param>
    /// <param name="output">Where to.</param>
    public static void Measure(string title, ConflictTopic[] topics, ConflictTopic[] teaching, TextWriter output)
    {
        double[][] probabilities = new double[topics.Length][];
        for (int i = 0; i < topics.Length; i++)
        {
            string left = topics[i].Topic.Id;
            ConflictModel model = Train(teaching.Where(topic => !string.Equals(topic.Topic.Id, left, StringComparison.Ordinal)));
            probabilities[i] = [.. topics[i].Flags.Select(flag => model.Probability(flag.Features))];
        }

        output.WriteLine($"\n{title}\n\n| least confidence | flags | precision | recall | F1 claim and pair | precision | recall | F1 pair in a topic |\n|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (double least in Thresholds)
        {
            TopicScores total = new();
            for (int i = 0; i < topics.Length; i++)
            {
                total.Add(topics[i].Score(probabilities[i], least));
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {least:F2} | {total.Conflicts.Predicted} | {total.Conflicts.Precision:F1} | {total.Conflicts.Recall:F1} | {total.Conflicts.F1:F1} | {total.ConflictPairs.Precision:F1} | {total.ConflictPairs.Recall:F1} | {total.ConflictPairs.F1:F1} |"));
        }
    }
}
