using System.Globalization;
using QuoteTracker.Conflicts.Clashes;
using QuoteTracker.Evaluation.Cases;
using QuoteTracker.Evaluation.Topics;

namespace QuoteTracker.Training.Conflicts;

/// <summary>Measures flags of lessons, each by models that were trained without its topic.</summary>
internal sealed class ConflictMeasure
{
    private const int CaseParts = 5;

    private static readonly double[] Thresholds = [0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7];

    private readonly Dictionary<ConflictLesson, double[]> _probabilities = [];

    /// <summary>Trains and predicts, leaving out one topic, or a fifth of the cases, at a time.</summary>
    /// <param name="lessons">What to learn from and to measure.</param>
    public ConflictMeasure(IReadOnlyCollection<ConflictLesson> lessons)
    {
        foreach (string topic in lessons.OfType<ConflictTopic>().Select(lesson => lesson.Id).Distinct(StringComparer.Ordinal))
        {
            Predict(lessons, lesson => string.Equals(lesson.Id, topic, StringComparison.Ordinal));
        }

        string[] cases = [.. lessons.OfType<ConflictCaseLesson>().Select(lesson => lesson.Id)];
        for (int part = 0; part < CaseParts && cases.Length > 0; part++)
        {
            HashSet<string> left = [.. cases.Where((_, i) => i % CaseParts == part)];
            Predict(lessons, lesson => left.Contains(lesson.Id));
        }
    }

    /// <summary>Writes the scores of topics as a Markdown table.</summary>
    public void Write(string title, ConflictTopic[] topics, TextWriter output)
    {
        output.WriteLine($"\n{title}\n\n| least confidence | flags | precision | recall | F1 claim and pair | precision | recall | F1 pair in a topic |\n|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (double least in Thresholds)
        {
            TopicScores total = new();
            foreach (ConflictTopic topic in topics)
            {
                total.Add(topic.Score(_probabilities[topic], least));
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {least:F2} | {total.Conflicts.Predicted} | {total.Conflicts.Precision:F1} | {total.Conflicts.Recall:F1} | {total.Conflicts.F1:F1} | {total.ConflictPairs.Precision:F1} | {total.ConflictPairs.Recall:F1} | {total.ConflictPairs.F1:F1} |"));
        }
    }

    /// <summary>Writes the scores of cases as a Markdown table.</summary>
    public void Write(string title, ConflictCaseLesson[] cases, TextWriter output)
    {
        output.WriteLine($"\n{title}\n\n| least confidence | pairs flagged | precision | recall | F1 | clean cases kept clean |\n|---|---:|---:|---:|---:|---:|");
        foreach (double least in Thresholds)
        {
            CaseScore total = new();
            foreach (ConflictCaseLesson one in cases)
            {
                total += one.Score(one.Candidates.Where((_, i) => _probabilities[one][i] >= least));
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {least:F2} | {total.Pairs.Predicted} | {total.Pairs.Precision:F1} | {total.Pairs.Recall:F1} | {total.Pairs.F1:F1} | {total.CleanKept} of {total.Clean} |"));
        }
    }

    private void Predict(IReadOnlyCollection<ConflictLesson> lessons, Func<ConflictLesson, bool> isLeft)
    {
        ClashModel model = ConflictTrainer.Train([.. lessons.Where(lesson => !isLeft(lesson))]);
        foreach (ConflictLesson lesson in lessons.Where(isLeft))
        {
            _probabilities[lesson] = ConflictTrainer.Predict(model, lesson);
        }
    }
}
