using System.Runtime.Intrinsics;

namespace QuoteTracker.Quotes.Learned;

/// <summary>First-order chain over role labels whose transition scores depend on an observed class of each place: Viterbi decoding,
/// marginals by the scaled forward-backward algorithm (Rabiner 1989) and the best paths in order. Buffers come from the caller; only the trainer, which owns its chain, changes scores.</summary>
internal sealed class LabelChain
{
    public const float Never = -1e30f;
    private const int Width = RoleLabel.Width;
    private const int StateRows = Width + 1;

    private static readonly Vector256<float> Used = Vector256.Create(1f, 1, 1, 1, 1, 1, 1, 0);

    private readonly float[] _scores;
    private readonly float[] _factors;
    private readonly float[] _byCurrent;

    /// <param name="classes">Number of observed classes.</param>
    /// <param name="scores">Transition scores as <see cref="Index"/> orders them; those of impossible transitions are ignored.</param>
    /// <exception cref="ArgumentException">There are more or fewer scores than the classes need.</exception>
    public LabelChain(int classes, ReadOnlySpan<float> scores)
    {
        if (scores.Length != Size(classes))
        {
            throw new ArgumentException($"{classes} classes need {Size(classes)} transition scores, not {scores.Length}.", nameof(scores));
        }

        Classes = classes;
        _scores = new float[scores.Length];
        _factors = new float[scores.Length];
        _byCurrent = new float[scores.Length];
        Array.Fill(_scores, Never);
        Array.Fill(_byCurrent, Never);
        for (int c = 0; c < classes; c++)
        {
            for (int y = 0; y < RoleLabel.Count; y++)
            {
                if (RoleLabel.MayStart(y))
                {
                    Set(Index(c, Width, y), scores);
                }

                for (int x = 0; x < RoleLabel.Count; x++)
                {
                    if (RoleLabel.MayFollow(x, y))
                    {
                        Set(Index(c, x, y), scores);
                        _byCurrent[Index(c, y, x)] = scores[Index(c, x, y)];
                    }
                }
            }
        }

        void Set(int at, ReadOnlySpan<float> from)
        {
            _scores[at] = from[at];
            _factors[at] = MathF.Exp(from[at]);
        }
    }

    public int Classes { get; }

    public ReadOnlySpan<float> Scores => _scores;

    public static int Size(int classes) => classes * StateRows * Width;

    /// <summary>Place of a transition score; <see cref="RoleLabel.Width"/> as previous label stands for the start.</summary>
    public static int Index(int observed, int previous, int current) => (((observed * StateRows) + previous) * Width) + current;

    /// <summary>Forward pass of the Viterbi algorithm: the score of the best path to each label at each place.</summary>
    public void Forward(ReadOnlySpan<float> emissions, ReadOnlySpan<int> observed, Span<float> best)
    {
        Vector256<float> value = Vector256.Create(emissions) + Row(observed[0], Width);
        value.CopyTo(best);
        for (int i = 1; i < observed.Length; i++)
        {
            ReadOnlySpan<float> before = best.Slice((i - 1) * Width, Width);
            value = Vector256.Create(Never);
            for (int x = 0; x < RoleLabel.Count; x++)
            {
                value = Vector256.Max(value, Row(observed[i], x) + Vector256.Create(before[x]));
            }

            (value + Vector256.Create(emissions[(i * Width)..])).CopyTo(best[(i * Width)..]);
        }
    }

    /// <summary>Score of each label before the label <paramref name="current"/> at place <paramref name="at"/>, along the best path.</summary>
    public Vector256<float> Arrivals(ReadOnlySpan<float> best, ReadOnlySpan<int> observed, int at, int current) =>
        Vector256.Create(best[((at - 1) * Width)..]) + Vector256.Create(_byCurrent.AsSpan(Index(observed[at], current, 0), Width));

    public static int ArgMax(Vector256<float> values)
    {
        int label = 0;
        for (int y = 1; y < RoleLabel.Count; y++)
        {
            if (values[y] > values[label])
            {
                label = y;
            }
        }

        return label;
    }

    /// <summary>The best labels, by <see cref="Forward"/> and its trace back.</summary>
    public void Decode(ReadOnlySpan<float> emissions, ReadOnlySpan<int> observed, Span<float> best, Span<byte> labels)
    {
        if (observed.IsEmpty)
        {
            return;
        }

        Forward(emissions, observed, best);
        int last = observed.Length - 1;
        int label = ArgMax(Vector256.Create(best[(last * Width)..]));
        labels[last] = (byte)label;
        for (int i = last; i > 0; i--)
        {
            label = ArgMax(Arrivals(best, observed, i, label));
            labels[i - 1] = (byte)label;
        }
    }

    /// <summary>Probability of each label at each place; returns the logarithm of the partition function.</summary>
    public double Marginals(ReadOnlySpan<float> emissions, ReadOnlySpan<int> observed, ChainBuffers buffers, Span<float> marginals)
    {
        int n = observed.Length;
        if (n == 0)
        {
            return 0;
        }

        Span<float> node = buffers.Node(n);
        Span<float> forward = buffers.Forward(n);
        Span<float> backward = buffers.Backward(n);
        double logZ = Exponentiate(emissions, node, n);
        Vector256<float> alpha = Factors(observed[0], Width) * Vector256.Create(node);
        for (int i = 0; ;)
        {
            float sum = Math.Max(Vector256.Sum(alpha), 1e-30f);
            logZ += Math.Log(sum);
            buffers.Scale(i) = 1 / sum;
            alpha *= 1 / sum;
            alpha.CopyTo(forward[(i * Width)..]);
            if (++i == n)
            {
                break;
            }

            Vector256<float> next = Vector256<float>.Zero;
            for (int x = 0; x < RoleLabel.Count; x++)
            {
                next += Factors(observed[i], x) * Vector256.Create(alpha[x]);
            }

            alpha = next * Vector256.Create(node[(i * Width)..]);
        }

        Vector256<float> beta = Vector256.Create(1f);
        beta.CopyTo(backward[((n - 1) * Width)..]);
        for (int i = n - 1; i > 0; i--)
        {
            Vector256<float> weighted = beta * Vector256.Create(node[(i * Width)..]) * buffers.Scale(i);
            Span<float> into = backward[((i - 1) * Width)..];
            for (int x = 0; x < RoleLabel.Count; x++)
            {
                into[x] = Vector256.Sum(Factors(observed[i], x) * weighted);
            }

            into[RoleLabel.Count] = 0;
            beta = Vector256.Create(into);
        }

        for (int i = 0; i < n; i++)
        {
            Vector256<float> joint = Vector256.Create(forward[(i * Width)..]) * Vector256.Create(backward[(i * Width)..]);
            float sum = Vector256.Sum(joint);
            (sum > 0 ? joint * (1 / sum) : joint).CopyTo(marginals[(i * Width)..]);
        }

        return logZ;
    }

    /// <summary>Exponentials of the transition scores from one label, for the trainer.</summary>
    public Vector256<float> Factors(int observed, int previous) => Vector256.Create(_factors.AsSpan(Index(observed, previous, 0), Width));

    /// <summary>Adds to a transition score; for the trainer.</summary>
    public void Adjust(int observed, int previous, int current, float by)
    {
        int at = Index(observed, previous, current);
        _scores[at] += by;
        _factors[at] = MathF.Exp(_scores[at]);
        if (previous < RoleLabel.Count)
        {
            _byCurrent[Index(observed, current, previous)] = _scores[at];
        }
    }

    private static double Exponentiate(ReadOnlySpan<float> emissions, Span<float> node, int n)
    {
        double taken = 0;
        for (int i = 0; i < n; i++)
        {
            Vector256<float> scores = Vector256.Create(emissions[(i * Width)..]);
            float max = scores[0];
            for (int y = 1; y < RoleLabel.Count; y++)
            {
                max = Math.Max(max, scores[y]);
            }

            taken += max;
            (Vector256.Exp(scores - Vector256.Create(max)) * Used).CopyTo(node[(i * Width)..]);
        }

        return taken;
    }

    private Vector256<float> Row(int observed, int previous) => Vector256.Create(_scores.AsSpan(Index(observed, previous, 0), Width));
}
