using System.CommandLine;
using System.Globalization;
using QuoteTracker.Claims;
using QuoteTracker.Claims.Indexing;

namespace QuoteTracker.Training.Claims;

/// <summary>The commands <c>train claim-index</c> and <c>evaluate claim-index</c>.</summary>
internal static class ClaimIndexCommands
{
    private static readonly double[] Thresholds = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8];

    public static Command CreateTraining()
    {
        Option<DirectoryInfo> topics = new("--topics") { Description = "Folder with one labelled topic a file.", Required = true };
        Option<DirectoryInfo> output = new("--output") { Description = "Folder for the model file.", Required = true };
        Command command = new("claim-index", "Trains the pair model of the claim index.") { topics, output };
        command.SetAction(parsed =>
        {
            SketchTopic[] read = SketchTopic.Read(parsed.GetRequiredValue(topics).FullName);
            using StreamWriter writer = new(Path.Combine(parsed.GetRequiredValue(output).FullName, SketchPairModel.File)) { NewLine = "\n" };
            SketchPairTrainer.Train(read).Write(writer, SketchPairModel.Stage, SketchFeatures.Names);
        });
        return command;
    }

    public static Command CreateEvaluation()
    {
        Option<DirectoryInfo> topics = new("--topics") { Description = "Folder with one labelled topic a file.", Required = true };
        Command command = new("claim-index", "Measures the claim index on labelled topics, statements given day by day; each topic by a model trained on the others.") { topics };
        command.SetAction(parsed => Evaluate(SketchTopic.Read(parsed.GetRequiredValue(topics).FullName), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Evaluate(SketchTopic[] topics, TextWriter output)
    {
        SketchPairModel[] models = [.. topics.Select(topic => new SketchPairModel(SketchPairTrainer.Train([.. topics.Where(other => other != topic)])))];
        foreach (bool membersOnly in new[] { true, false })
        {
            output.WriteLine(membersOnly ? "\nStatements that bear on a labelled claim" : "\nAll labelled statements");
            output.WriteLine("\n| threshold | pair P | pair R | pair F1 | B-cubed P | B-cubed R | B-cubed F1 | joined, right % |\n|---|---|---|---|---|---|---|---|");
            foreach (double threshold in Thresholds)
            {
                Row(topics, models, membersOnly, threshold, output);
            }
        }
    }

    private static void Row(SketchTopic[] topics, SketchPairModel[] models, bool membersOnly, double threshold, TextWriter output)
    {
        GroupingScore score = new();
        (int joined, int right) = (0, 0);
        for (int t = 0; t < topics.Length; t++)
        {
            int[] kept = [.. Enumerable.Range(0, topics[t].Labels.Length).Where(i => !membersOnly || topics[t].Labels[i] >= 0)];
            ClaimIndex index = new(new ClaimIndexOptions { SuggestedThreshold = threshold }, models[t]);
            Dictionary<int, ClaimAssignment> assigned = [];
            foreach (IGrouping<DateTimeOffset?, int> day in kept.GroupBy(i => topics[t].Statements[i].Date).OrderBy(day => day.Key ?? DateTimeOffset.MaxValue))
            {
                int[] statements = [.. day];
                foreach ((int i, ClaimAssignment assignment) in statements.Zip(index.Assign([.. statements.Select(i => topics[t].Statements[i])])))
                {
                    assigned[i] = assignment;
                }
            }

            Dictionary<string, int> numbers = new(StringComparer.Ordinal);
            int[] found = [.. kept.Select(i => numbers.TryAdd(assigned[i].ClaimId ?? $"none {i}", numbers.Count) ? numbers.Count - 1 : numbers[assigned[i].ClaimId!])];
            int[] labels = [.. kept.Select(i => topics[t].Labels[i])];
            score.Add(found, labels);
            ILookup<int, int> byGroup = Enumerable.Range(0, kept.Length).ToLookup(k => found[k]);
            for (int k = 0; k < kept.Length; k++)
            {
                // Right: most of the labelled others of the claim share its label.
                int[] others = [.. byGroup[found[k]].Where(other => other != k && labels[other] >= 0)];
                if (labels[k] >= 0 && !assigned[kept[k]].StartsClaim && others.Length > 0)
                {
                    joined++;
                    right += 2 * others.Count(other => labels[other] == labels[k]) >= others.Length ? 1 : 0;
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {threshold} | {score} | {joined}, {100.0 * right / Math.Max(1, joined):F1} |"));
    }
}
