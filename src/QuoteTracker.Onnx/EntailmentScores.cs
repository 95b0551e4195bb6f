using System.Collections.Immutable;

namespace QuoteTracker.Onnx;

/// <summary>Probabilities of the labels of one pair; they sum to 1.</summary>
internal readonly record struct EntailmentScores(double Entailment, double Neutral, double Contradiction)
{
    /// <summary>Softmax of logits.</summary>
    /// <exception cref="OnnxModelException">A logit is no finite number.</exception>
    public static EntailmentScores Of(ReadOnlySpan<float> logits, ImmutableArray<EntailmentLabel> labels)
    {
        double most = double.NegativeInfinity;
        foreach (float logit in logits)
        {
            most = float.IsFinite(logit) ? Math.Max(most, logit) : throw new OnnxModelException("The model gave a score that is no finite number.");
        }

        Span<double> byLabel = stackalloc double[3];
        double sum = 0;
        for (int i = 0; i < logits.Length; i++)
        {
            double weight = Math.Exp(logits[i] - most);
            byLabel[(int)labels[i]] = weight;
            sum += weight;
        }

        return new EntailmentScores(byLabel[(int)EntailmentLabel.Entailment] / sum, byLabel[(int)EntailmentLabel.Neutral] / sum, byLabel[(int)EntailmentLabel.Contradiction] / sum);
    }
}
