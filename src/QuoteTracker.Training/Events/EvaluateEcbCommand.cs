using System.CommandLine;
using System.Globalization;
using System.Text;
using QuoteTracker.Claims;
using QuoteTracker.Training.Claims;

namespace QuoteTracker.Training.Events;

/// <summary>The command <c>evaluate ecb</c>: event coreference across documents on labelled mentions, cross-validated by topic.</summary>
internal static class EvaluateEcbCommand
{
    private const int Folds = 5;

    // Of pairs that do not corefer every so-manieth is learned from, and counts for the others.
    private const int Thinning = 6;

    private static readonly double[] Thresholds = [.. Enumerable.Range(1, 18).Select(step => step * 0.05)];
    private static readonly double[] DocumentThresholds = [0.05, 0.08, 0.11, 0.15, 0.2, 0.25];

    public static Command Create()
    {
        Option<DirectoryInfo> corpus = new("--corpus") { Description = "Folder of ECB+ with one folder a topic.", Required = true };
        Option<FileInfo?> output = new("--output") { Description = "Markdown file for the result." };
        Command command = new("ecb", "Measures event coreference across documents with the measures of the claim index, by topic in five parts.") { corpus, output };
        command.SetAction(parsed =>
        {
            string report = Run(new EcbReader(parsed.GetRequiredValue(corpus).FullName).Read());
            parsed.InvocationConfiguration.Output.Write(report);
            if (parsed.GetValue(output) is { } file)
            {
                File.WriteAllText(file.FullName, report);
            }
        });
        return command;
    }

    private static string Run(EventMention[][] topics)
    {
        PairGraph[] graphs = [.. topics.Select(mentions => PairGraph.Complete(mentions.Length))];
        float[][][] rows = [.. topics.Select((mentions, t) => Enumerable.Range(0, graphs[t].Pairs).Select(pair => EventPairFeatures.Measure(mentions[graphs[t].Left[pair]], mentions[graphs[t].Right[pair]])).ToArray())];
        int[][] labels = [.. topics.Select(mentions => Numbers(mentions.Select(mention => mention.Chain)))];
        int[][] lemmas = [.. topics.Select(mentions => Numbers(mentions.Select(mention => mention.Lemma)))];
        int[][] model = new int[topics.Length][];
        int[][] storylines = new int[topics.Length][];
        for (int fold = 0; fold < Folds; fold++)
        {
            int[] held = [.. Enumerable.Range(0, topics.Length).Where(t => t % Folds == fold)];
            int[] others = [.. Enumerable.Range(0, topics.Length).Where(t => t % Folds != fold)];
            LogisticModel trained = LogisticFit.Fit([.. others.Select(t => Columns(rows[t], labels[t], graphs[t]))], nonNegative: false);
            float[][] probabilities = [.. rows.Select(topic => Array.ConvertAll(topic, row => trained.Predict(row)))];
            double threshold = Thresholds.MaxBy(candidate => Score(others, labels, t => AverageLink.Cluster(graphs[t], probabilities[t], candidate, absent: 0)).Conll);
            double documents = DocumentThresholds.MaxBy(candidate => Score(others, labels, t => LemmaInStoryline(topics[t], candidate)).Conll);
            foreach (int t in held)
            {
                model[t] = AverageLink.Cluster(graphs[t], probabilities[t], threshold, absent: 0);
                storylines[t] = LemmaInStoryline(topics[t], documents);
            }
        }

        int[] all = [.. Enumerable.Range(0, topics.Length)];
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# Event coreference across documents: ECB+ topics 1-35\n\n`dotnet run -c Release --project src/QuoteTracker.Training -- evaluate ecb --corpus ../shared/corpora/ecbplus --output benchmarks/results/ecb.md`\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Labelled mentions ({topics.Sum(topic => topic.Length)} in {topics.Length} topics, those of the checked sentences), single mentions included. Cross-validated by topic in {Folds} parts: each topic by a model and thresholds that were learned on others. Mentions are compared within a topic.\n\n");
        text.Append("| chains | MUC P | MUC R | MUC F1 | B-cubed P | B-cubed R | B-cubed F1 | CEAF-e P | CEAF-e R | CEAF-e F1 | CoNLL F1 |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        Row(text, "baseline: every mention alone", Score(all, labels, t => [.. Enumerable.Range(0, labels[t].Length)]));
        Row(text, "baseline: same lemma of the head in a topic", Score(all, labels, t => lemmas[t]));
        Row(text, "baseline: same lemma of the head in a storyline of a topic", Score(all, labels, t => storylines[t]));
        Row(text, "pair model over the measures of the claim index, average link", Score(all, labels, t => model[t]));
        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, CoreferenceScore score)
    {
        ((double P, double R) muc, (double P, double R) bCubed, (double P, double R) ceaf) = score.Parts;
        double[] values = [muc.P, muc.R, score.Muc, bCubed.P, bCubed.R, score.BCubed, ceaf.P, ceaf.R, score.CeafE, score.Conll];
        text.Append(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", values.Select(value => (100 * value).ToString("F1", CultureInfo.InvariantCulture)))} |\n");
    }

    private static CoreferenceScore Score(int[] topics, int[][] labels, Func<int, int[]> found)
    {
        CoreferenceScore score = new();
        foreach (int topic in topics)
        {
            score.Add(labels[topic], found(topic));
        }

        return score;
    }

    // Documents of a topic that tell of one thing, as the claim stage splits articles; within them, mentions with the same lemma.
    private static int[] LemmaInStoryline(EventMention[] mentions, double threshold)
    {
        EventMention[] documents = [.. mentions.DistinctBy(mention => mention.DocumentNumber)];
        PairGraph graph = PairGraph.Complete(documents.Length);
        float[] cosines = [.. Enumerable.Range(0, graph.Pairs).Select(pair => documents[graph.Left[pair]].Document.Cosine(documents[graph.Right[pair]].Document))];
        int[] clusters = AverageLink.Cluster(graph, cosines, threshold, absent: 0);
        Dictionary<int, int> storyline = documents.Select((document, i) => (document.DocumentNumber, clusters[i])).ToDictionary();
        return Numbers(mentions.Select(mention => string.Create(CultureInfo.InvariantCulture, $"{mention.Lemma}/{storyline[mention.DocumentNumber]}")));
    }

    private static LabelledColumns Columns(float[][] rows, int[] labels, PairGraph graph)
    {
        int[] kept = [.. Enumerable.Range(0, rows.Length).Where(pair => Same(pair) || pair % Thinning == 0)];
        return new LabelledColumns(
            [.. Enumerable.Range(0, EventPairFeatures.Count).Select(column => Array.ConvertAll(kept, pair => rows[pair][column]))],
            Array.ConvertAll(kept, Same),
            Array.ConvertAll(kept, pair => Same(pair) ? 1f : Thinning));

        bool Same(int pair) => labels[graph.Left[pair]] == labels[graph.Right[pair]];
    }

    private static int[] Numbers(IEnumerable<string> names)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        return [.. names.Select(name => numbers.TryAdd(name, numbers.Count) ? numbers.Count - 1 : numbers[name])];
    }
}
