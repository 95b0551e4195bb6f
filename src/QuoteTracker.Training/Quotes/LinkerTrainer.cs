using QuoteTracker.Quotes.Learned;
using QuoteTracker.Text;

namespace QuoteTracker.Training.Quotes;

/// <summary>Learns to join spans from the right spans: a softmax over the cues of a content and over the sources of a cue.</summary>
internal static class LinkerTrainer
{
    private const int Bits = 15;
    private const int Epochs = 5;
    private const float Rate = 0.1f;

    public static SpanLinker Train(IEnumerable<LabelledPassage> passages, int seed)
    {
        var weights = new float[1 << Bits];
        var squares = new float[1 << Bits];
        var random = new Random(seed);
        List<Choice> choices = [.. passages.SelectMany(Choices)];
        Choice[] order = [.. choices];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (Choice choice in order)
            {
                Step(choice, weights, squares);
            }
        }

        return new SpanLinker(new ScoreTable(weights));
    }

    private static IEnumerable<Choice> Choices(LabelledPassage passage)
    {
        var spans = new PassageSpans();
        spans.Cues.AddRange(passage.Gold.Select(g => g.Cue).Distinct().OrderBy(s => s.Start));
        spans.Contents.AddRange(passage.Gold.SelectMany(g => g.Contents).Distinct().OrderBy(s => s.Start));
        spans.Sources.AddRange(passage.Gold.SelectMany(g => g.Sources).Distinct().OrderBy(s => s.Start));
        foreach (GoldRoles gold in passage.Gold)
        {
            int right = spans.Cues.IndexOf(gold.Cue);
            foreach (TokenRange content in gold.Contents)
            {
                int item = spans.Contents.IndexOf(content);
                yield return new Choice(
                    [.. Enumerable.Range(0, spans.Cues.Count).Select(cue => Features((ref FeatureWriter f) => SpanLinker.WriteContent(passage.Passage, passage.Index, spans, item, cue, ref f)))],
                    [.. Enumerable.Range(0, spans.Cues.Count).Select(cue => cue == right)]);
            }

            yield return new Choice(
                [
                    .. Enumerable.Range(0, spans.Sources.Count).Select(source => Features((ref FeatureWriter f) => SpanLinker.WriteSource(passage.Passage, passage.Index, spans, source, right, ref f))),
                    Features((ref FeatureWriter f) => SpanLinker.WriteNone(passage.Passage, spans, right, ref f)),
                ],
                [.. spans.Sources.Select(gold.Sources.Contains), gold.Sources.Count == 0]);
        }
    }

    private static int[] Features(WriteFeatures write)
    {
        var writer = new FeatureWriter(new int[SpanLinker.MaxFeatures]);
        write(ref writer);
        return writer.Features.ToArray();
    }

    private static void Step(Choice choice, float[] weights, float[] squares)
    {
        double[] scores = [.. choice.Features.Select(features => features.Sum(f => (double)weights[f & (weights.Length - 1)]))];
        double max = scores.Max();
        double all = scores.Sum(score => Math.Exp(score - max));
        double right = scores.Where((_, i) => choice.Right[i]).Sum(score => Math.Exp(score - max));
        if (right <= 0)
        {
            return;
        }

        for (int i = 0; i < scores.Length; i++)
        {
            double weight = Math.Exp(scores[i] - max);
            var gradient = (float)((choice.Right[i] ? weight / right : 0) - (weight / all));
            if (Math.Abs(gradient) < 1e-4f)
            {
                continue;
            }

            foreach (int feature in choice.Features[i])
            {
                int at = feature & (weights.Length - 1);
                squares[at] += gradient * gradient;
                weights[at] += Rate * gradient / MathF.Sqrt(squares[at] + 0.01f);
            }
        }
    }

    private delegate void WriteFeatures(ref FeatureWriter writer);

    private sealed record Choice(int[][] Features, bool[] Right);
}
