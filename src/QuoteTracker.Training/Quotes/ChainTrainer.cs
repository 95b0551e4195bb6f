using System.Runtime.Intrinsics;
using QuoteTracker.Quotes.Learned;

namespace QuoteTracker.Training.Quotes;

/// <summary>Learns a conditional random field (Lafferty, McCallum and Pereira 2001) by stochastic gradient ascent on the likelihood of one
/// sequence after another, with AdaGrad rates and dropout. The weights are the means of those at the ends of the later passes.</summary>
internal sealed class ChainTrainer
{
    private const int Width = RoleLabel.Width;

    // Smaller gradients are not worth the memory traffic.
    private const float Negligible = 1e-3f;

    private readonly RowWeights _base;
    private readonly RowWeights? _extra;
    private readonly FeatureDropout _dropped = new();
    private LabelChain _chain;
    private readonly float[] _transitionGradients;
    private readonly ChainBuffers _buffers = new();
    private float[] _emissions = [];
    private float[] _marginals = [];

    public ChainTrainer(FeatureSpace baseSpace, FeatureSpace? extraSpace, int classes)
    {
        _base = new RowWeights(baseSpace);
        _extra = extraSpace is null ? null : new RowWeights(extraSpace);
        _chain = new LabelChain(classes, new float[LabelChain.Size(classes)]);
        _transitionGradients = new float[LabelChain.Size(classes)];
        Array.Fill(_transitionGradients, 1f);
    }

    public RowWeights Base => _base;

    public RowWeights? Extra => _extra;

    public LabelChain Chain => _chain;

    /// <summary>Passes over the examples in an order that the seed decides.</summary>
    public void Train(IReadOnlyList<ChainExample> examples, ChainTrainingOptions options, Action<string>? report)
    {
        var random = new Random(options.Seed);
        _dropped.Start(options.Dropout, options.Seed);
        var chainSums = new double[_chain.Scores.Length];
        int first = options.Epochs / 2;
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        for (int epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            float rate = options.Rate * (1 - (0.9f * epoch / options.Epochs));
            double likelihood = 0;
            long places = 0;
            foreach (int index in order)
            {
                likelihood += Step(examples[index], rate, options.Decay);
                places += examples[index].Labels.Length;
            }

            if (epoch >= first)
            {
                _base.AddToMean();
                _extra?.AddToMean();
                for (int i = 0; i < chainSums.Length; i++)
                {
                    chainSums[i] += _chain.Scores[i];
                }
            }

            report?.Invoke(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"epoch {epoch + 1}: log-likelihood of a token {likelihood / places:F4}"));
        }

        _base.TakeMean();
        _extra?.TakeMean();
        _chain = new LabelChain(_chain.Classes, [.. chainSums.Select(sum => (float)(sum / (options.Epochs - first)))]);
    }

    private double Step(ChainExample example, float rate, float decay)
    {
        int n = example.Labels.Length;
        Span<float> emissions = Room.For(ref _emissions, n * Width);
        Span<float> marginals = Room.For(ref _marginals, n * Width);
        double likelihood = 0;
        _dropped.Choose(example);
        for (int i = 0; i < n; i++)
        {
            Vector256<float> sum = _base.Sum(_dropped.Base(i));
            if (_extra is not null)
            {
                sum += _extra.Sum(_dropped.Extra(i));
            }

            sum *= _dropped.Scale;
            sum.CopyTo(emissions[(i * Width)..]);
            likelihood += sum[example.Labels[i]] + _chain.Scores[LabelChain.Index(example.Observed[i], i == 0 ? Width : example.Labels[i - 1], example.Labels[i])];
        }

        likelihood -= _chain.Marginals(emissions, example.Observed, _buffers, marginals);
        Span<float> gradient = stackalloc float[Width];
        for (int i = 0; i < n; i++)
        {
            Vector256.Negate(Vector256.Create(marginals[(i * Width)..])).CopyTo(gradient);
            gradient[example.Labels[i]]++;
            Vector256<float> step = Vector256.Create(gradient);
            if (Vector256.LessThanAll(Vector256.Abs(step), Vector256.Create(Negligible)))
            {
                continue;
            }

            _base.Step(_dropped.Base(i), step, rate, decay);
            _extra?.Step(_dropped.Extra(i), step, rate, decay);
        }

        StepTransitions(example, marginals, rate);
        return likelihood;
    }

    private void StepTransitions(ChainExample example, Span<float> marginals, float rate)
    {
        int n = example.Labels.Length;
        Span<float> node = _buffers.Node(n);
        Span<float> forward = _buffers.Forward(n);
        Span<float> backward = _buffers.Backward(n);
        Span<float> joint = stackalloc float[RoleLabel.Count * Width];
        for (int y = 0; y < RoleLabel.Count; y++)
        {
            if (RoleLabel.MayStart(y))
            {
                Adjust(example.Observed[0], Width, y, (example.Labels[0] == y ? 1 : 0) - marginals[y], rate);
            }
        }

        for (int i = 1; i < n; i++)
        {
            Vector256<float> after = Vector256.Create(node[(i * Width)..]) * Vector256.Create(backward[(i * Width)..]);
            float total = 0;
            for (int x = 0; x < RoleLabel.Count; x++)
            {
                Vector256<float> pair = _chain.Factors(example.Observed[i], x) * after * forward[((i - 1) * Width) + x];
                total += Vector256.Sum(pair);
                pair.CopyTo(joint[(x * Width)..]);
            }

            if (total <= 0)
            {
                continue;
            }

            for (int x = 0; x < RoleLabel.Count; x++)
            {
                for (int y = 0; y < RoleLabel.Count; y++)
                {
                    if (RoleLabel.MayFollow(x, y))
                    {
                        bool right = example.Labels[i - 1] == x && example.Labels[i] == y;
                        Adjust(example.Observed[i], x, y, (right ? 1 : 0) - (joint[(x * Width) + y] / total), rate);
                    }
                }
            }
        }
    }

    private void Adjust(int observed, int previous, int current, float gradient, float rate)
    {
        if (Math.Abs(gradient) < Negligible)
        {
            return;
        }

        ref float squares = ref _transitionGradients[LabelChain.Index(observed, previous, current)];
        squares += gradient * gradient;
        _chain.Adjust(observed, previous, current, rate * gradient / MathF.Sqrt(squares));
    }
}
