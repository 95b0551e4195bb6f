using QuoteTracker.Quotes.Learned;

namespace QuoteTracker.Training.Quotes;

/// <summary>Learns to rank readings: the softmax over a candidate's readings is drawn towards a distribution peaked on the best of them.</summary>
internal static class RankerTrainer
{
    private const int Bits = 18;
    private const int Epochs = 8;
    private const float Rate = 0.05f;
    private const float Decay = 0.002f;

    // How sharply the target distribution prefers the best reading.
    private const float Sharpness = 10;

    public static HypothesisRanker Train(IEnumerable<RankingItem> items, int seed)
    {
        var state = new State();
        var random = new Random(seed);
        RankingItem[] order = [.. items];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (RankingItem item in order)
            {
                Step(state, item, Rate * (1 - (0.8f * epoch / Epochs)));
            }

            if (epoch >= Epochs / 2)
            {
                state.AddToMean();
            }
        }

        return state.Mean(Epochs - (Epochs / 2));
    }

    private static void Step(State state, RankingItem item, float rate)
    {
        int n = item.Readings.Count;
        Span<double> scores = n <= 64 ? stackalloc double[n] : new double[n];
        Span<double> target = n <= 64 ? stackalloc double[n] : new double[n];
        double most = double.NegativeInfinity;
        float best = 0;
        for (int i = 0; i < n; i++)
        {
            scores[i] = state.Score(item.Readings[i]);
            most = Math.Max(most, scores[i]);
            best = Math.Max(best, item.Readings[i].Quality);
        }

        double sum = 0;
        double targetSum = 0;
        for (int i = 0; i < n; i++)
        {
            scores[i] = Math.Exp(scores[i] - most);
            target[i] = Math.Exp((item.Readings[i].Quality - best) * Sharpness);
            sum += scores[i];
            targetSum += target[i];
        }

        for (int i = 0; i < n; i++)
        {
            var gradient = (float)((target[i] / targetSum) - (scores[i] / sum));
            if (Math.Abs(gradient) > 1e-4f)
            {
                state.Change(item.Readings[i], gradient, rate, Decay);
            }
        }
    }

    private sealed class State
    {
        private readonly float[] _weights = new float[1 << Bits];
        private readonly float[] _squares = new float[1 << Bits];
        private readonly float[] _sums = new float[1 << Bits];
        private float _margin = 0.5f;
        private float _marginSquares;
        private float _marginSum;

        public float Score(RankedReading reading)
        {
            float sum = -_margin * reading.Hypothesis.Margin;
            foreach (int feature in reading.Features)
            {
                sum += _weights[feature & ((1 << Bits) - 1)];
            }

            return sum;
        }

        public void Change(RankedReading reading, float gradient, float rate, float decay)
        {
            foreach (int feature in reading.Features)
            {
                int at = feature & ((1 << Bits) - 1);
                Adapt(ref _weights[at], ref _squares[at], gradient - (decay * _weights[at]), rate);
            }

            Adapt(ref _margin, ref _marginSquares, -gradient * reading.Hypothesis.Margin, rate);
        }

        public void AddToMean()
        {
            for (int i = 0; i < _weights.Length; i++)
            {
                _sums[i] += _weights[i];
            }

            _marginSum += _margin;
        }

        public HypothesisRanker Mean(int count) =>
            new(new ScoreTable([.. _sums.Select(sum => sum / count)]), _marginSum / count, 0);

        private static void Adapt(ref float weight, ref float squares, float gradient, float rate)
        {
            squares += gradient * gradient;
            weight += rate * gradient / MathF.Sqrt(squares + 0.5f);
        }
    }
}
