using QuoteTracker.Quotes.Learned;
using QuoteTracker.Text;

namespace QuoteTracker.Training.Quotes;

/// <summary>Counts how often words are cues, fold by fold, so that a lexicon can leave out the articles it will be used on.</summary>
internal sealed class LexiconLearner
{
    private const int MinCues = 3;
    private const int Smoothing = 3;
    private readonly Dictionary<int, int>[] _words;
    private readonly Dictionary<int, int>[] _cues;

    public LexiconLearner(int folds)
    {
        _words = [.. Enumerable.Range(0, folds).Select(_ => new Dictionary<int, int>())];
        _cues = [.. Enumerable.Range(0, folds).Select(_ => new Dictionary<int, int>())];
    }

    /// <summary>Counts an article of a fold.</summary>
    public void Add(QuoteArticle article, AnalyzedText text, int fold)
    {
        var cues = new HashSet<int>();
        foreach (TextSpan span in article.Attributions.SelectMany(a => a.Cue))
        {
            TokenRange range = text.TokensIn(span);
            cues.UnionWith(Enumerable.Range(range.Start, range.Length));
        }

        for (int i = 0; i < text.Tokens.Length; i++)
        {
            ReadOnlySpan<char> word = text.Word(i);
            if (word.Length <= 2 || !char.IsLetter(word[0]))
            {
                continue;
            }

            int hash = PassageReader.WordHash(word);
            Count(_words[fold], hash);
            if (cues.Contains(i))
            {
                Count(_cues[fold], hash);
            }
        }
    }

    /// <summary>The lexicon of all folds but one; of all when <paramref name="without"/> is negative.</summary>
    public CueLexicon Learn(int without)
    {
        var entries = new List<KeyValuePair<int, byte>>();
        foreach (int word in _cues.SelectMany(fold => fold.Keys).Distinct().Order())
        {
            int cues = Sum(_cues, word, without);
            float share = cues / (float)(Sum(_words, word, without) + Smoothing);
            if (cues >= MinCues && share > .12f)
            {
                entries.Add(KeyValuePair.Create(word, (byte)(share < .3f ? 1 : share < .6f ? 2 : 3)));
            }
        }

        return new CueLexicon(entries);
    }

    private static void Count(Dictionary<int, int> counts, int key) => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static int Sum(Dictionary<int, int>[] folds, int key, int without)
    {
        int sum = 0;
        for (int fold = 0; fold < folds.Length; fold++)
        {
            sum += fold == without ? 0 : folds[fold].GetValueOrDefault(key);
        }

        return sum;
    }
}
