using QuoteTracker.Quotes.Learned;
using QuoteTracker.Text;

namespace QuoteTracker.Training.Quotes;

/// <summary>The training articles, split into folds. What is used on an article of a fold was learned from the others.</summary>
internal sealed class TrainingData
{
    private readonly LexiconLearner _lexicons;

    /// <param name="articles">The articles.</param>
    /// <param name="texts">Their analyses, by models that never saw them.</param>
    /// <param name="folds">Number of folds.</param>
    /// <param name="threads">Number of threads to train with; has no influence on the result.</param>
    public TrainingData(IReadOnlyList<QuoteArticle> articles, IReadOnlyList<AnalyzedText> texts, int folds, int threads)
    {
        Folds = folds;
        Parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        _lexicons = new LexiconLearner(folds);
        for (int i = 0; i < articles.Count; i++)
        {
            _lexicons.Add(articles[i], texts[i], FoldOf(i));
        }

        CueLexicon[] others = [.. Enumerable.Range(0, folds).Select(LexiconWithout)];
        Articles = [.. articles.Select((article, i) => LabelledArticle.From(article, texts[i], others[FoldOf(i)]))];
    }

    public int Folds { get; }

    public ParallelOptions Parallel { get; }

    public IReadOnlyList<LabelledArticle> Articles { get; }

    public int FoldOf(int article) => article % Folds;

    /// <summary>The lexicon of all folds but one; of all when there is no such fold.</summary>
    public CueLexicon LexiconWithout(int fold) => _lexicons.Learn(fold);
}
