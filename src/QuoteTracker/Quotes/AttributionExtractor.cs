using System.Collections.Concurrent;
using System.Collections.Immutable;
using QuoteTracker.Quotes.Learned;
using QuoteTracker.Quotes.Repair;
using QuoteTracker.Quotes.Rules;
using QuoteTracker.Quotes.Structure;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes;

/// <summary>Finds attributions in English news with learned models: conditional random fields over paragraphs (Lafferty, McCallum and Pereira
/// 2001) trained on PolNeAR (Newell, Margolin and Ruths 2018). Thread-safe and deterministic; cost grows linearly with the text. The models
/// that come with the package are read once, at the first use of a mode.</summary>
public sealed class AttributionExtractor : IAttributionExtractor
{
    private readonly Lazy<IPassageModel> _model;
    private readonly float _recall;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    /// <summary>Creates an extractor with the models of the package and the default options.</summary>
    public AttributionExtractor()
        : this(new AttributionExtractorOptions())
    {
    }

    /// <summary>Creates an extractor with the models of the package.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option has a value that it cannot have.</exception>
    public AttributionExtractor(AttributionExtractorOptions options)
        : this(options, EmbeddedModels.Of(Checked(options).Mode))
    {
    }

    internal AttributionExtractor(AttributionExtractorOptions options, IPassageModel model)
        : this(options, new Lazy<IPassageModel>(model))
    {
    }

    private AttributionExtractor(AttributionExtractorOptions options, Lazy<IPassageModel> model)
    {
        _recall = (float)Checked(options).Recall;
        _model = model;
    }

    /// <summary>Creates an extractor with a model of one's own.</summary>
    /// <param name="model">A model written by the training command for the mode of the options; read to its end, left open.</param>
    /// <param name="options">The options; the default ones if <see langword="null"/>.</param>
    /// <returns>The extractor.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option has a value that it cannot have.</exception>
    /// <exception cref="InvalidDataException">The stream holds no such model, or one that is damaged or made for another version.</exception>
    public static AttributionExtractor Load(Stream model, AttributionExtractorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        options = Checked(options ?? new AttributionExtractorOptions());
        return new AttributionExtractor(options, EmbeddedModels.Read(model, options.Mode));
    }

    /// <summary>Creates an extractor with a model of one's own.</summary>
    /// <param name="modelPath">Path of a model file written by the training command for the mode of the options.</param>
    /// <param name="options">The options; the default ones if <see langword="null"/>.</param>
    /// <returns>The extractor.</returns>
    /// <exception cref="ArgumentException"><paramref name="modelPath"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option has a value that it cannot have.</exception>
    /// <exception cref="InvalidDataException">The file holds no such model, or one that is damaged or made for another version.</exception>
    public static AttributionExtractor LoadFile(string modelPath, AttributionExtractorOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelPath);
        using FileStream stream = File.OpenRead(modelPath);
        return Load(stream, options);
    }

    /// <inheritdoc/>
    public ImmutableArray<Attribution> Extract(AnalyzedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var view = new RuleText(text, Rules.CueLexicon.Default);
        return StructuralAttributions.Complete(view, Repaired(view, ExtractLearned(text)));
    }

    /// <summary>What the model found, without what syntax rules out and with what only the rules know.</summary>
    private static ImmutableArray<Attribution> Repaired(RuleText view, ImmutableArray<Attribution> learned)
    {
        var all = new List<Attribution>(learned.Length + 4);
        foreach (Attribution attribution in learned)
        {
            if (TrailingTimes.Mend(view, attribution) is { } mended && !ConcreteObjects.IsContentOf(view, mended))
            {
                all.Add(mended);
            }
        }

        CoordinatedClauses.Separate(view, all);
        var bySentences = new Lazy<ImmutableArray<Attribution>>(() => RuleBasedAttributionExtractor.BySentences(view));
        RelayedAttributions.Add(view, bySentences, all);
        UnclaimedQuotations.Add(view, bySentences, all);
        Sources.Complete(view, bySentences, all);
        all.Sort(DraftAssembly.Compare);
        return [.. all];
    }

    /// <summary>What the model finds, without what the layout of the text shows.</summary>
    internal ImmutableArray<Attribution> ExtractLearned(AnalyzedText text)
    {
        if (!_workspaces.TryTake(out Workspace? workspace))
        {
            workspace = new Workspace();
        }

        try
        {
            return Extract(text, workspace);
        }
        finally
        {
            _workspaces.Add(workspace);
        }
    }

    private static AttributionExtractorOptions Checked(AttributionExtractorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!Enum.IsDefined(options.Mode))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Mode, "There is no such mode.");
        }

        if (!(options.Recall is >= -1 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Recall, "Recall must be between -1 and 1.");
        }

        return options;
    }

    private ImmutableArray<Attribution> Extract(AnalyzedText text, Workspace w)
    {
        IPassageModel model = _model.Value;
        Span<byte> quotes = w.Quotes(text.Tokens.Length);
        QuoteState.Fill(text, text.Marks, quotes);
        var found = new AttributionCollector(text, w.Passage);
        var reader = new PassageReader(model.Lexicon);
        int before = Surroundings.Nothing;
        int paragraph = 0;
        int sentence = 0;
        for (int at = 0; at < text.Tokens.Length;)
        {
            TokenRange range = PassageReader.RangeFrom(text, at, ref paragraph, ref sentence);
            reader.Read(text, quotes, range, paragraph, before, w.Passage);
            before = Surroundings.Ending(w.Passage);
            w.Index.Fill(w.Passage);
            model.Find(w, _recall, found);
            at = range.End;
        }

        return found.ToImmutable();
    }
}
