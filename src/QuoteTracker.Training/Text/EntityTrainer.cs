using QuoteTracker.Text;
using QuoteTracker.Text.Tagging;

namespace QuoteTracker.Training.Text;

/// <summary>Trains the entity tagger: a structured perceptron that compares the best label sequence with the right one.</summary>
internal sealed class EntityTrainer
{
    private const int Labels = EntityLabels.Count;
    private readonly Perceptron _model;
    private readonly float[] _transitions = new float[(Labels + 1) * Labels];
    private readonly float[] _totals = new float[(Labels + 1) * Labels];
    private float _time = 1;

    private EntityTrainer(Perceptron model)
    {
        _model = model;
    }

    /// <summary>The trained weights of the features.</summary>
    public Perceptron Model => _model;

    /// <summary>The trained weights of one label after another; the last row is for the start.</summary>
    public IReadOnlyList<float> Transitions => _transitions;

    /// <summary>Trains on sentences in a random order that the seed decides.</summary>
    public static EntityTrainer Train(IReadOnlyList<TextExample> examples, int epochs, TextTraining settings)
    {
        EntityTrainer trainer = new(settings.Model(EntityFeatures.Bits, Labels));
        Random random = new(settings.Seed);
        TextExample[] order = [.. examples];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (TextExample example in order)
            {
                trainer.Learn(example);
            }
        }

        trainer._model.Average();
        for (int i = 0; i < trainer._transitions.Length; i++)
        {
            trainer._transitions[i] -= trainer._totals[i] / trainer._time;
        }

        return trainer;
    }

    /// <summary>The best labels of a sentence.</summary>
    public byte[] Tag(TextExample example) => Decode(Features(example), example.Count, isForeign: false);

    private static uint[] Features(TextExample example)
    {
        uint[] features = new uint[example.Count * EntityFeatures.Count];
        for (int i = 0; i < example.Count; i++)
        {
            EntityFeatures.Extract(example.Features, example.PredictedTags, i, features.AsSpan(i * EntityFeatures.Count, EntityFeatures.Count));
        }

        return features;
    }

    private void Learn(TextExample example)
    {
        uint[] features = Features(example);
        byte[] labels = Decode(features, example.Count, isForeign: false);
        for (int i = 0; i < example.Count; i++)
        {
            int gold = example.Entities[i];
            _model.Update(features.AsSpan(i * EntityFeatures.Count, EntityFeatures.Count), gold, labels[i], isForeign: false);
            int goldStep = ((i == 0 ? Labels : example.Entities[i - 1]) * Labels) + gold;
            int step = ((i == 0 ? Labels : labels[i - 1]) * Labels) + labels[i];
            if (goldStep != step)
            {
                _transitions[goldStep]++;
                _totals[goldStep] += _time;
                _transitions[step]--;
                _totals[step] -= _time;
            }
        }

        _model.Tick();
        _time++;
    }

    private byte[] Decode(uint[] features, int count, bool isForeign)
    {
        float[] sums = new float[Labels];
        float[] next = new float[Labels];
        byte[] back = new byte[count * Labels];
        Span<float> scores = stackalloc float[_model.Stride];
        for (int i = 0; i < count; i++)
        {
            _model.Score(features.AsSpan(i * EntityFeatures.Count, EntityFeatures.Count), scores, isForeign);
            for (int label = 0; label < Labels; label++)
            {
                float best = float.NegativeInfinity;
                for (int previous = i == 0 ? Labels : 0; previous < (i == 0 ? Labels + 1 : Labels); previous++)
                {
                    if (!EntityLabels.MayFollow(label, i == 0 ? EntityLabels.Outside : previous))
                    {
                        continue;
                    }

                    float sum = (i == 0 ? 0 : sums[previous]) + _transitions[(previous * Labels) + label];
                    if (sum > best)
                    {
                        best = sum;
                        back[(i * Labels) + label] = (byte)previous;
                    }
                }

                next[label] = best + scores[label];
            }

            (sums, next) = (next, sums);
        }

        byte[] labels = new byte[count];
        int last = Array.IndexOf(sums, sums.Max());
        for (int i = count - 1; i >= 0; i--)
        {
            labels[i] = (byte)last;
            last = back[(i * Labels) + last];
        }

        return labels;
    }
}
