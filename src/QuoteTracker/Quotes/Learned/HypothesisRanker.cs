using System.Runtime.InteropServices;

namespace QuoteTracker.Quotes.Learned;

/// <summary>Scores the readings of a candidate cue against each other. Thread-safe.</summary>
/// <param name="Weights">Weights of hashed features.</param>
/// <param name="MarginWeight">Weight of what the second stage's score falls short of the best.</param>
/// <param name="LeastGain">Readings with a smaller expected gain are not worth reporting; chosen for the best F1.</param>
internal sealed record HypothesisRanker(ScoreTable Weights, float MarginWeight, float LeastGain)
{
    /// <summary>Number of values that <see cref="Describe"/> writes.</summary>
    public const int Evidence = 5;

    /// <summary>Scores a hypothesis.</summary>
    public float Score(Hypothesis hypothesis, ReadOnlySpan<int> features) =>
        Weights.Sum(features) - (MarginWeight * hypothesis.Margin);

    /// <summary>Scores all hypotheses of the buffers and returns the place of the chosen one.</summary>
    public int Rank(Passage p, PassageIndex x, SyntaxIndex syntax, FirstStage first, CueBuffers buffers, float leastGain)
    {
        Span<Hypothesis> hypotheses = CollectionsMarshal.AsSpan(buffers.Hypotheses);
        var writer = new FeatureWriter(buffers.HypothesisFeatures());
        foreach (Hypothesis hypothesis in hypotheses)
        {
            writer.Clear();
            HypothesisFeatures.Write(p, x, syntax, buffers.Context, first, hypothesis, ref writer);
            hypothesis.Score = Score(hypothesis, writer.Features);
        }

        return ExpectedGain.Choose(hypotheses, leastGain);
    }

    /// <summary>Writes what the confidence of a choice is estimated from: its share among all readings, its lead over the next and over
    /// rejection, and how sure the first stage is of its content and cue.</summary>
    public static void Describe(FirstStage first, List<Hypothesis> hypotheses, int chosen, Span<float> evidence)
    {
        Hypothesis choice = hypotheses[chosen];
        double sum = 0;
        float second = float.NegativeInfinity;
        float reject = 0;
        for (int i = 0; i < hypotheses.Count; i++)
        {
            sum += Math.Exp(hypotheses[i].Score - choice.Score);
            second = i == chosen ? second : Math.Max(second, hypotheses[i].Score);
            reject = hypotheses[i].IsReject ? hypotheses[i].Score : reject;
        }

        var share = (float)(1 / sum);
        evidence[0] = MathF.Log(Math.Max(share, 1e-4f) / Math.Max(1 - share, 1e-4f));
        evidence[1] = Math.Min(choice.Score - second, 6);
        evidence[2] = Math.Min(choice.Score - reject, 8);
        evidence[3] = MathF.Log(Math.Max(1e-4f, AgreementFeatures.Least(first, CollectionsMarshal.AsSpan(choice.Contents), RoleLabel.BeginContent)));
        evidence[4] = MathF.Log(Math.Max(1e-4f, AgreementFeatures.Least(first, [choice.Cue], RoleLabel.BeginCue)));
    }
}
