using System.Globalization;
using QuoteTracker.Claims;

namespace QuoteTracker.Training.Claims;

/// <summary>Measures the claim stage on labelled topics; every topic is judged by models trained on the others.</summary>
internal sealed class ClaimCrossValidation
{
    private static readonly double[] Thresholds = [0.1, 0.12, 0.14, 0.16, 0.18, 0.2, 0.225, 0.25, 0.275, 0.3, 0.35, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8];
    private readonly ClaimTopic[] _topics;
    private readonly TextWriter _output;

    public ClaimCrossValidation(ClaimTopic[] topics, TextWriter output)
    {
        _topics = topics;
        _output = output;
    }

    /// <summary>Runs and writes a Markdown table of the grouping.</summary>
    /// <param name="title">What the statements are.</param>
    /// <param name="watched">Whether to measure watched claims too.</param>
    public void Run(string title, bool watched)
    {
        TrainedSameClaim[] models = [.. _topics.Select(topic => SameClaimTrainer.Train(Others(topic)))];
        float[][] probabilities = [.. _topics.Select((topic, i) => models[i].Model.Predict(topic.Subject.Profiles, topic.Graph))];
        for (int i = 0; i < _topics.Length; i++)
        {
            Leaning.Pass(_topics[i].Subject.Profiles, _topics[i].Graph, probabilities[i]);
            SubjectGrouper.KeepApart(_topics[i].Subject.Profiles, _topics[i].Graph, probabilities[i]);
        }

        _output.WriteLine($"\n{title}\n\n| | pair P | pair R | pair F1 | B-cubed P | B-cubed R | B-cubed F1 |\n|---|---|---|---|---|---|---|");
        Row("one group a topic", topic => new int[topic.Labels.Length]);
        Row("every statement alone", topic => [.. Enumerable.Range(0, topic.Labels.Length)]);
        int[][][] clusters = [.. _topics.Select((topic, i) => Thresholds.Select(threshold => SubjectGrouper.Cluster(topic.Graph, probabilities[i], threshold)).ToArray())];
        for (int k = 0; k < Thresholds.Length; k++)
        {
            Row(string.Create(CultureInfo.InvariantCulture, $"pair model, threshold {Thresholds[k]}"), topic => clusters[Array.IndexOf(_topics, topic)][k]);
        }

        Row("pair model, threshold chosen on the other topics", topic => clusters[Array.IndexOf(_topics, topic)][ChosenOnOthers(topic, clusters)]);
        if (watched)
        {
            Watched(models);
        }
    }

    private void Row(string name, Func<ClaimTopic, int[]> group)
    {
        GroupingScore score = new();
        foreach (ClaimTopic topic in _topics)
        {
            score.Add(group(topic), topic.Labels);
        }

        _output.WriteLine($"| {name} | {score} |");
    }

    private int ChosenOnOthers(ClaimTopic left, int[][][] clusters) => Enumerable.Range(0, Thresholds.Length).MaxBy(k =>
    {
        GroupingScore score = new();
        for (int i = 0; i < _topics.Length; i++)
        {
            if (_topics[i] != left)
            {
                score.Add(clusters[i][k], _topics[i].Labels);
            }
        }

        return score.PairF1 + score.BCubedF1;
    });

    private void Watched(TrainedSameClaim[] sameClaim)
    {
        float[][][] probabilities =
        [
            .. _topics.Select((topic, i) =>
            {
                TrainedWatchedClaim trained = WatchedClaimTrainer.Train(Others(topic), sameClaim[i].Model);
                float[] pairs = sameClaim[i].Model.Predict(topic.Subject.Profiles, topic.Graph);
                return Array.ConvertAll(WatchedFeatures.Measure(topic.Claims, topic.Subject, topic.Graph, pairs, trained.Scales), trained.Model.Predict);
            }),
        ];
        _output.WriteLine("\nLabelled claims as watched claims\n\n| threshold | precision | recall | F1 |\n|---|---|---|---|");
        WatchedRow("0 (baseline: each statement to the nearest claim)", 0, probabilities);
        foreach (double threshold in Thresholds)
        {
            WatchedRow(threshold.ToString(CultureInfo.InvariantCulture), threshold, probabilities);
        }
    }

    private void WatchedRow(string name, double threshold, float[][][] probabilities)
    {
        int right = 0;
        int found = 0;
        int labelled = 0;
        for (int i = 0; i < _topics.Length; i++)
        {
            for (int statement = 0; statement < _topics[i].Labels.Length; statement++)
            {
                int best = Enumerable.Range(0, probabilities[i].Length).MaxBy(claim => probabilities[i][claim][statement]);
                bool assigned = probabilities[i][best][statement] >= threshold;
                found += assigned ? 1 : 0;
                labelled += _topics[i].Labels[statement] >= 0 ? 1 : 0;
                right += assigned && _topics[i].Labels[statement] == best ? 1 : 0;
            }
        }

        _output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {100.0 * right / Math.Max(1, found):F1} | {100.0 * right / Math.Max(1, labelled):F1} | {200.0 * right / Math.Max(1, found + labelled):F1} |"));
    }

    private ClaimTopic[] Others(ClaimTopic left) => [.. _topics.Where(topic => topic != left)];
}
