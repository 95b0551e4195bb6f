using System.Collections.Immutable;
using System.Globalization;
using QuoteTracker.Text;
using QuoteTracker.Text.Learning;
using QuoteTracker.Training.Corpora;

namespace QuoteTracker.Training.Text;

/// <summary>
/// Analyses the train split of PolNeAR with models that have not seen the document at hand, so that a later stage learns from annotation
/// with as many mistakes as it will meet in use. Thread-safe.
/// </summary>
internal sealed class JackknifedText
{
    private readonly ImmutableArray<TextAnalyzer> _analyzers;
    private readonly Dictionary<string, int> _foldOf;

    private JackknifedText(ImmutableArray<TextAnalyzer> analyzers, Dictionary<string, int> foldOf)
    {
        _analyzers = analyzers;
        _foldOf = foldOf;
    }

    /// <summary>Trains the models of all folds, or takes them from the cache if they are there and of the current revision.</summary>
    /// <param name="corpora">Folder of the corpora.</param>
    /// <param name="cache">Folder for the models.</param>
    /// <param name="folds">Number of folds, at least 2.</param>
    /// <param name="seed">Decides all random choices.</param>
    /// <param name="log">Receives progress.</param>
    public static JackknifedText Create(string corpora, string cache, int folds, int seed, TextWriter log)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        Directory.CreateDirectory(cache);
        Lazy<List<GoldDocument>> train = new(() => [.. CoreNlpReader.Read(corpora, "train")]);
        Lazy<List<GoldDocument>> gum = new(() => [.. GumReader.Read(corpora, "train", freeOnly: true)]);
        ImmutableArray<TextAnalyzer>.Builder analyzers = ImmutableArray.CreateBuilder<TextAnalyzer>(folds);
        for (int fold = 0; fold < folds; fold++)
        {
            string file = Path.Combine(cache, string.Create(
                CultureInfo.InvariantCulture, $"text-r{TextModel.Revision}.{ModelFile.FormatVersion}-s{seed}-{fold}of{folds}.qtm"));
            if (!File.Exists(file))
            {
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"text model of fold {fold + 1} of {folds}"));
                TrainedText trained = new TextTrainer(new TextTraining(seed), log).Train([.. train.Value.Where((_, i) => i % folds != fold)], gum.Value);
                string unfinished = file + ".part";
                using (FileStream output = File.Create(unfinished))
                {
                    trained.Write(output, TextPruning.Shipped, log);
                }

                File.Move(unfinished, file, overwrite: true);
            }

            using FileStream input = File.OpenRead(file);
            analyzers.Add(TextAnalyzer.FromModel(input));
        }

        return new JackknifedText(analyzers.MoveToImmutable(), Folds(corpora, folds));
    }

    /// <summary>Whether the train split has a document.</summary>
    /// <param name="name">File name of the document in the corpus, with or without extension.</param>
    public bool Knows(string name) => _foldOf.ContainsKey(Path.GetFileNameWithoutExtension(name));

    /// <summary>Analyses a document.</summary>
    /// <param name="name">File name of the document in the corpus, with or without extension.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="ArgumentException">The train split has no such document, so every model may be used: use a <see cref="TextAnalyzer"/>.</exception>
    public AnalyzedText Analyze(string name, string text) => _foldOf.TryGetValue(Path.GetFileNameWithoutExtension(name), out int fold)
        ? _analyzers[fold].Analyze(text)
        : throw new ArgumentException($"The train split has no document '{name}'.", nameof(name));

    private static Dictionary<string, int> Folds(string corpora, int folds)
    {
        Dictionary<string, int> foldOf = new(StringComparer.Ordinal);
        foreach (GoldDocument document in CoreNlpReader.Read(corpora, "train"))
        {
            foldOf.Add(Path.GetFileNameWithoutExtension(document.Name), foldOf.Count % folds);
        }

        return foldOf;
    }
}
