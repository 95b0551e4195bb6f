using System.Collections.Immutable;
using QuoteTracker.Positions;

namespace QuoteTracker.Conflicts;

/// <summary>Most probable line of a party behind its statements as they were read: a hidden Markov model whose states are the stances,
/// solved by the algorithm of Viterbi (1967). Linear in the number of statements.</summary>
internal static class LineSmoother
{
    private const int States = 3;
    private const double LeastDoubt = 0.002;

    /// <summary>The line at each statement.</summary>
    /// <param name="positions">The statements by time.</param>
    /// <param name="shifts">For each statement the probability that the line changed since the one before.</param>
    public static ImmutableArray<Stance> Smooth(ReadOnlySpan<DatedPosition> positions, ReadOnlySpan<double> shifts)
    {
        Span<double> best = stackalloc double[States];
        Span<double> nextBest = stackalloc double[States];
        byte[] back = new byte[positions.Length * States];
        for (int state = 0; state < States; state++)
        {
            best[state] = Emission(positions[0].Weighed, state);
        }

        for (int i = 1; i < positions.Length; i++)
        {
            double stay = 1 - shifts[i];
            double move = shifts[i] / (States - 1);
            for (int state = 0; state < States; state++)
            {
                double emission = Emission(positions[i].Weighed, state);
                int from = state;
                double most = best[state] * stay;
                for (int previous = 0; previous < States; previous++)
                {
                    if (previous != state && best[previous] * move > most)
                    {
                        most = best[previous] * move;
                        from = previous;
                    }
                }

                back[(i * States) + state] = (byte)from;
                nextBest[state] = most * emission;
            }

            Scale(nextBest);
            nextBest.CopyTo(best);
        }

        int last = 0;
        for (int state = 1; state < States; state++)
        {
            last = best[state] > best[last] ? state : last;
        }

        Stance[] stances = new Stance[positions.Length];
        for (int i = positions.Length - 1; i >= 0; i--)
        {
            stances[i] = (Stance)last;
            last = back[(i * States) + last];
        }

        return [.. stances];
    }

    private static double Emission(Position read, int state)
    {
        double confidence = Math.Clamp(read.Confidence, 1.0 / States, 1 - LeastDoubt);
        return (int)read.Stance == state ? confidence : (1 - confidence) / (States - 1);
    }

    // Products of many probabilities vanish; only their ratios matter.
    private static void Scale(Span<double> values)
    {
        double total = 0;
        foreach (double value in values)
        {
            total += value;
        }

        foreach (ref double value in values)
        {
            value /= total;
        }
    }
}
