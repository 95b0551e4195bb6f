using QuoteTracker.Quotes.Learned;
using QuoteTracker.Text;

namespace QuoteTracker.Training.Quotes;

/// <summary>Trains the fast mode: one model for each fold without its articles, to calibrate on them, and one on all.</summary>
internal sealed class FastTrainer
{
    private const int Bits = 21;
    private const int MinCount = 3;
    private const int MostRows = 360_000;
    private readonly TrainingData _data;
    private readonly Action<string> _report;
    private readonly FeatureSpace _space;
    private readonly List<List<ChainExample>> _examples;

    public FastTrainer(TrainingData data, Action<string> report)
    {
        _data = data;
        _report = report;
        _examples = [.. data.Articles.Select(article => article.Passages.Select(p => new ChainExample(
            PassageFeatures.Extract(p, withSyntax: false), 0, null, p.Passage.Observed[..p.Labels.Length], p.Labels)).ToList())];
        _space = new FeatureSpace(Bits, [.. _examples.SelectMany(article => article).Select(e => e.Base)], MinCount);
        report($"fast: {_examples.Sum(e => e.Count)} passages, {_space.Rows} features");
    }

    /// <summary>Trains on all articles and calibrates on held-out ones.</summary>
    public FastModel Train(int seed)
    {
        var models = new FastModel[_data.Folds + 1];
        Parallel.For(0, models.Length, _data.Parallel, fold => models[fold] = TrainWithout(fold, seed));
        var outcomes = new List<(float[] Evidence, bool Right)>();
        for (int fold = 0; fold < _data.Folds; fold++)
        {
            foreach (LabelledArticle article in _data.Articles.Where((_, i) => _data.FoldOf(i) == fold))
            {
                AddOutcomes(models[fold], article, outcomes);
            }
        }

        return models[^1] with { Calibration = LogisticFit.Fit(outcomes) };
    }

    private static void AddOutcomes(FastModel model, LabelledArticle article, List<(float[] Evidence, bool Right)> outcomes)
    {
        var workspace = new Workspace();
        foreach (LabelledPassage passage in article.Passages)
        {
            model.Find(passage.Passage, passage.Index, workspace, 0, (sources, cue, contents, evidence) =>
            {
                TokenRange[] foundSources = sources.ToArray();
                TokenRange[] foundContents = contents.ToArray();
                bool right = passage.Gold.Any(gold => gold.Cues.Count == 1 && gold.Cues[0] == cue
                    && gold.Sources.SequenceEqual(foundSources) && gold.Contents.SequenceEqual(foundContents));
                outcomes.Add((evidence.ToArray(), right));
            });
        }
    }

    private FastModel TrainWithout(int fold, int seed)
    {
        List<int> kept = [.. Enumerable.Range(0, _data.Articles.Count).Where(i => _data.FoldOf(i) != fold)];
        var trainer = new ChainTrainer(_space, null, Passage.ObservedClasses);
        Action<string>? report = fold == _data.Folds ? line => _report("fast: " + line) : null;
        trainer.Train([.. kept.SelectMany(i => _examples[i])], new ChainTrainingOptions(10, 0.05f, 0, 0.7f, seed), report);
        SpanLinker linker = LinkerTrainer.Train(kept.SelectMany(i => _data.Articles[i].Passages), seed);
        return new FastModel(_data.LexiconWithout(fold), trainer.Base.Quantise(MostRows), trainer.Chain, linker, new Calibration(new float[FastModel.Evidence + 1]));
    }
}
