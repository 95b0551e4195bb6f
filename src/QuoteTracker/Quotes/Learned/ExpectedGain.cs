using System.Runtime.InteropServices;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Learned;

/// <summary>Chooses the reading from which most can be expected rather than the likeliest one: readings that agree in some spans support each other
/// (minimum Bayes risk, Goel and Byrne 2000).</summary>
internal static class ExpectedGain
{
    // How much sharper than the ranker's scores the probabilities are.
    private const double Sharpness = 1.5;

    // What one right span, and a wholly right attribution, are worth.
    private const double Role = 1.0 / 6;
    private const double Whole = .5;

    /// <summary>Place of the reading with the largest expected gain; that of the rejection when no gain reaches <paramref name="least"/>.</summary>
    public static int Choose(ReadOnlySpan<Hypothesis> hypotheses, float least)
    {
        float most = float.NegativeInfinity;
        int reject = 0;
        for (int i = 0; i < hypotheses.Length; i++)
        {
            most = Math.Max(most, hypotheses[i].Score);
            reject = hypotheses[i].IsReject ? i : reject;
        }

        Span<double> weights = hypotheses.Length <= 64 ? stackalloc double[hypotheses.Length] : new double[hypotheses.Length];
        double all = 0;
        for (int i = 0; i < hypotheses.Length; i++)
        {
            weights[i] = Math.Exp((hypotheses[i].Score - most) * Sharpness);
            all += weights[i];
        }

        int best = reject;
        double bestGain = least * all;
        for (int i = 0; i < hypotheses.Length; i++)
        {
            if (hypotheses[i].IsReject)
            {
                continue;
            }

            double gain = 0;
            for (int other = 0; other < hypotheses.Length; other++)
            {
                gain += hypotheses[other].IsReject ? 0 : weights[other] * (i == other ? (3 * Role) + Whole : Agreement(hypotheses[i], hypotheses[other]));
            }

            if (gain >= bestGain)
            {
                bestGain = gain;
                best = i;
            }
        }

        return best;
    }

    private static double Agreement(Hypothesis one, Hypothesis other)
    {
        int same = (Same(one.Sources, other.Sources) ? 1 : 0) + (one.Cue == other.Cue ? 1 : 0) + (Same(one.Contents, other.Contents) ? 1 : 0);
        return (same * Role) + (same == 3 ? Whole : 0);
    }

    private static bool Same(List<TokenRange> some, List<TokenRange> others) =>
        CollectionsMarshal.AsSpan(some).SequenceEqual(CollectionsMarshal.AsSpan(others));
}
