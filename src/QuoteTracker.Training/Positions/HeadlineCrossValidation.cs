using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using QuoteTracker.Positions;

namespace QuoteTracker.Training.Positions;

/// <summary>Headlines for, against or merely observing a claim (Ferreira and Vlachos 2016), by the features of the position stage and frequent words,
/// cross-validated so that no claim is in training and test at once.</summary>
internal static class HeadlineCrossValidation
{
    private const int Folds = 10;
    private const int LeastClaims = 8;
    private const int OwnFeatures = 5;
    private static readonly string[] Labels = ["for", "against", "observing"];

    public static void Run(string path, TextWriter output)
    {
        Headline[] headlines = [.. Read(path)];
        int size = headlines[0].Features.Length;
        string[] claims = [.. headlines.Select(headline => headline.Claim).Distinct(StringComparer.Ordinal)];
        Dictionary<string, int> foldOf = claims.Select((claim, i) => (claim, i)).ToDictionary(pair => pair.claim, pair => pair.i % Folds, StringComparer.Ordinal);
        StanceScore score = new();
        StanceScore baseline = new();
        for (int fold = 0; fold < Folds; fold++)
        {
            MLContext context = new(seed: 1);
            Headline[] test = [.. headlines.Where(headline => foldOf[headline.Claim] == fold)];
            IDataView train = context.Data.LoadFromEnumerable(headlines.Where(headline => foldOf[headline.Claim] != fold), Schema(size));
            var pipeline = context.Transforms.Conversion.MapValueToKey("Label", nameof(Headline.Stance), keyOrdinality: Microsoft.ML.Transforms.ValueToKeyMappingEstimator.KeyOrdinality.ByValue)
                .Append(context.MulticlassClassification.Trainers.OneVersusAll(context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
                {
                    LabelColumnName = "Label",
                    FeatureColumnName = nameof(Headline.Features),
                    NumberOfLeaves = 12,
                    NumberOfTrees = 60,
                    MinimumExampleCountPerLeaf = 8,
                    LearningRate = 0.1,
                    FeatureFraction = 0.4,
                    NumberOfThreads = 1,
                })));
            IDataView scored = pipeline.Fit(train).Transform(context.Data.LoadFromEnumerable(test, Schema(size)));
            int i = 0;
            foreach (PositionScores scores in context.Data.CreateEnumerable<PositionScores>(scored, reuseRowObject: false))
            {
                score.Add((Stance)test[i].Stance, (Stance)Array.IndexOf(scores.Score, scores.Score.Max()));
                baseline.Add((Stance)test[i++].Stance, Stance.Affirms);
            }
        }

        output.WriteLine();
        output.WriteLine($"| Emergent, {headlines.Length} headlines, {Folds} folds by claim | accuracy | macro-F1 |");
        output.WriteLine("|---|---:|---:|");
        output.WriteLine($"| baseline: always for | {baseline} |");
        output.WriteLine($"| features of the position stage and frequent words, boosted trees | {score} |");
    }

    private static SchemaDefinition Schema(int size)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Headline));
        schema[nameof(Headline.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, size);
        return schema;
    }

    private static IEnumerable<Headline> Read(string path)
    {
        List<string>[] rows = [.. File.ReadLines(path).Skip(1).Select(Fields)];
        Dictionary<string, int> vocabulary = rows
            .SelectMany(row => Grams(row[2]).Distinct(StringComparer.Ordinal).Select(gram => (Gram: gram, Claim: row[5])))
            .GroupBy(pair => pair.Gram, StringComparer.Ordinal)
            .Where(group => group.Select(pair => pair.Claim).Distinct(StringComparer.Ordinal).Count() >= LeastClaims)
            .Select(group => group.Key)
            .Order(StringComparer.Ordinal)
            .Select((gram, i) => (gram, i))
            .ToDictionary(pair => pair.gram, pair => pair.i, StringComparer.Ordinal);
        foreach (List<string> row in rows)
        {
            ClaimReading claim = ClaimReading.Read(row[1]);
            StatementReading reading = StatementReading.Read(WrittenClaims.ToStatement(string.Empty, string.Empty, row[2], row[4]), claim);
            float[] features = new float[PositionFeatures.Names.Length + OwnFeatures + vocabulary.Count];
            PositionFeatures.Of([reading])[0].CopyTo(features, 0);
            OwnOf(row[2], reading, claim).CopyTo(features, PositionFeatures.Names.Length);
            foreach (string gram in Grams(row[2]))
            {
                if (vocabulary.TryGetValue(gram, out int slot))
                {
                    features[PositionFeatures.Names.Length + OwnFeatures + slot] = 1;
                }
            }

            yield return new Headline { Claim = row[5], Features = features, Stance = (uint)Array.IndexOf(Labels, row[3]) };
        }
    }

    private static float[] OwnOf(string headline, StatementReading reading, ClaimReading claim)
    {
        HashSet<string> stems = [.. reading.Content.Words.Select(word => word.Stem)];
        int fresh = reading.Content.Words.Count(word => ClaimReading.IsContent(word) && !claim.Stems.Contains(word.Stem));
        int words = Math.Max(1, reading.Content.Words.Length);
        return
        [
            claim.Stems.Count(stems.Contains) / (float)Math.Max(1, claim.Stems.Count),
            fresh / (float)words,
            headline.Contains('?', StringComparison.Ordinal) ? 1 : 0,
            headline.Contains(':', StringComparison.Ordinal) ? 1 : 0,
            words,
        ];
    }

    private static IEnumerable<string> Grams(string headline)
    {
        string? before = null;
        foreach (Word word in WordReader.Read(headline))
        {
            yield return word.Text;
            if (before is not null)
            {
                yield return before + " " + word.Text;
            }

            before = word.Text;
        }
    }

    private static List<string> Fields(string line)
    {
        List<string> fields = [];
        System.Text.StringBuilder field = new();
        bool quoted = false;
        foreach (char c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }

    private sealed class Headline
    {
        public string Claim { get; init; } = string.Empty;

        public float[] Features { get; init; } = [];

        public uint Stance { get; init; }
    }
}
