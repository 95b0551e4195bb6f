using QuoteTracker.Quotes.Learned;

namespace QuoteTracker.Training.Quotes;

/// <summary>Trains the first stage of the accurate mode: on all articles, and once without each fold to apply it to that fold.</summary>
internal sealed class FirstStageTrainer
{
    private const int Bits = 22;
    private const int MinCount = 3;
    private const int MostRows = 400_000;
    private readonly TrainingData _data;
    private readonly Action<string> _report;

    public FirstStageTrainer(TrainingData data, Action<string> report)
    {
        _data = data;
        _report = report;
        Base = new FeatureMatrix[data.Articles.Count][];
        Parallel.For(0, Base.Length, data.Parallel, i =>
            Base[i] = [.. data.Articles[i].Passages.Select(p => PassageFeatures.Extract(p, withSyntax: true))]);
        Space = new FeatureSpace(Bits, [.. Base.SelectMany(article => article)], MinCount);
        report($"first stage: {Space.Rows} features, {Base.Sum(a => a.Sum(m => (long)m.All.Length))} occurrences");
    }

    /// <summary>Base features of all passages, by article.</summary>
    public FeatureMatrix[][] Base { get; }

    public FeatureSpace Space { get; }

    /// <summary>What taggers that never saw an article found in its passages, by article.</summary>
    public FirstStage[][] Found { get; private set; } = [];

    /// <summary>Trains all taggers, fills <see cref="Found"/> and returns the one trained on everything.</summary>
    public FirstTagger Train(int seed)
    {
        Found = new FirstStage[_data.Articles.Count][];
        FirstTagger? whole = null;
        Parallel.For(0, _data.Folds + 1, _data.Parallel, fold =>
        {
            FirstTagger tagger = TrainWithout(fold, seed);
            if (fold == _data.Folds)
            {
                whole = tagger;
                return;
            }

            var buffers = new TaggerBuffers();
            for (int i = 0; i < Found.Length; i++)
            {
                if (_data.FoldOf(i) == fold)
                {
                    Found[i] = [.. _data.Articles[i].Passages.Select(p => Apply(tagger, p, buffers))];
                }
            }
        });
        return whole!;
    }

    private static FirstStage Apply(FirstTagger tagger, LabelledPassage passage, TaggerBuffers buffers)
    {
        var found = new FirstStage();
        buffers.Extract(passage.Passage, passage.Index, passage.Syntax);
        tagger.Run(passage.Passage, passage.Index, buffers, found);
        return found;
    }

    private FirstTagger TrainWithout(int fold, int seed)
    {
        List<int> kept = [.. Enumerable.Range(0, _data.Articles.Count).Where(i => _data.FoldOf(i) != fold)];
        var examples = new List<ChainExample>();
        foreach (int i in kept)
        {
            for (int j = 0; j < Base[i].Length; j++)
            {
                LabelledPassage p = _data.Articles[i].Passages[j];
                examples.Add(new ChainExample(Base[i][j], 0, null, p.Passage.Observed[..p.Labels.Length], p.Labels));
            }
        }

        var trainer = new ChainTrainer(Space, null, Passage.ObservedClasses);
        Action<string>? report = fold == _data.Folds ? line => _report("first stage: " + line) : null;
        trainer.Train(examples, new ChainTrainingOptions(8, 0.05f, 0, 0.7f, seed), report);
        SpanLinker linker = LinkerTrainer.Train(kept.SelectMany(i => _data.Articles[i].Passages), seed);
        return new FirstTagger(trainer.Base.Quantise(MostRows), trainer.Chain, linker);
    }
}
