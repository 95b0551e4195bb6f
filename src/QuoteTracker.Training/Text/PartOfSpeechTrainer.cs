using QuoteTracker.Text;
using QuoteTracker.Text.Tagging;

namespace QuoteTracker.Training.Text;

/// <summary>Trains the part-of-speech tagger.</summary>
internal static class PartOfSpeechTrainer
{
    // Rarer features need not be kept: half the model, no worse on held-out articles.
    private const int LeastUpdates = 4;

    /// <summary>Trains on sentences in a random order that the seed decides.</summary>
    public static Perceptron Train(IReadOnlyList<TextExample> examples, int epochs, TextTraining settings)
    {
        Perceptron model = settings.Model(PartOfSpeechFeatures.Bits, PartOfSpeechFeatures.Labels, LeastUpdates);
        Random random = new(settings.Seed);
        TextExample[] order = [.. examples];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (TextExample example in order)
            {
                Run(model, example, learn: true, null);
            }
        }

        model.Average();
        return model;
    }

    /// <summary>Tags a sentence.</summary>
    public static PartOfSpeech[] Tag(Perceptron model, TextExample example)
    {
        PartOfSpeech[] tags = new PartOfSpeech[example.Count];
        Run(model, example, learn: false, tags);
        return tags;
    }

    private static void Run(Perceptron model, TextExample example, bool learn, PartOfSpeech[]? tags)
    {
        Span<uint> features = stackalloc uint[PartOfSpeechFeatures.Count];
        Span<float> scores = stackalloc float[model.Stride];
        uint casing = example.Features.Casing();
        uint previous = PartOfSpeechFeatures.NoTag;
        uint earlier = PartOfSpeechFeatures.NoTag;
        for (int i = 0; i < example.Count; i++)
        {
            PartOfSpeechFeatures.Extract(example.Features, i, casing, previous, earlier, features);
            model.Score(features, scores, learn && example.IsForeign);
            int best = 1;
            for (int label = 2; label < PartOfSpeechFeatures.Labels; label++)
            {
                best = scores[label] > scores[best] ? label : best;
            }

            if (learn)
            {
                model.Update(features, (int)example.Tags[i], best, example.IsForeign);
                model.Tick();
            }

            if (tags is not null)
            {
                tags[i] = (PartOfSpeech)best;
            }

            earlier = previous;
            previous = (uint)best;
        }
    }
}
