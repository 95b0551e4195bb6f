using QuoteTracker.Quotes.Learned;

namespace QuoteTracker.Training.Quotes;

/// <summary>Trains the fast mode.</summary>
internal static class FastTrainer
{
    private const int Bits = 21;
    private const int MinCount = 3;

    /// <param name="articles">Articles, each with the lexicon of the other folds.</param>
    /// <param name="lexicon">The lexicon of all.</param>
    /// <param name="seed">Decides the order of examples.</param>
    /// <param name="report">Takes progress lines.</param>
    public static FastModel Train(IReadOnlyList<LabelledArticle> articles, CueLexicon lexicon, int seed, Action<string>? report)
    {
        List<LabelledPassage> passages = [.. articles.SelectMany(article => article.Passages)];
        List<ChainExample> examples = [.. passages.Select(p => new ChainExample(
            PassageFeatures.Extract(p, withSyntax: false), 0, null, p.Passage.Observed[..p.Labels.Length], p.Labels))];
        var space = new FeatureSpace(Bits, [.. examples.Select(e => e.Base)], MinCount);
        report?.Invoke($"{passages.Count} passages, {passages.Sum(p => p.Labels.Length)} tokens, {space.Rows} features, {examples.Sum(e => (long)e.Base.All.Length)} occurrences");
        var trainer = new ChainTrainer(space, null, Passage.ObservedClasses);
        trainer.Train(examples, new ChainTrainingOptions(10, 0.05f, 0, seed), report);
        return new FastModel(lexicon, trainer.Base.Quantise(0.05f, 2f), trainer.Chain, LinkerTrainer.Train(passages, seed));
    }
}
