using Microsoft.Extensions.AI;
using QuoteTracker.Claims;
using QuoteTracker.Claims.Decisions;
using QuoteTracker.Conflicts;
using QuoteTracker.Judging;
using QuoteTracker.Plugins;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Tracking;

/// <summary>Puts a <see cref="TrackingPipeline"/> together. A stage that is not set gets its default implementation. Not thread-safe.</summary>
public sealed class TrackingPipelineBuilder
{
    private readonly TrackingOptions _options = new();
    private ITextAnalyzer? _textAnalyzer;
    private IAttributionExtractor? _attributionExtractor;
    private ISpeakerResolver? _speakerResolver;
    private ISpeakerLinker? _speakerLinker;
    private IClaimGrouper? _claimGrouper;
    private IPositionClassifier? _positionClassifier;
    private IConflictDetector? _conflictDetector;
    private TrackingPlugins _plugins = TrackingPlugins.None;

    internal TrackingPipelineBuilder()
    {
    }

    /// <summary>Changes options.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="configure"/> is <see langword="null"/>.</exception>
    public TrackingPipelineBuilder Configure(Action<TrackingOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(_options);
        return this;
    }

    /// <summary>Replaces the text stage.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="analyzer"/> is <see langword="null"/>.</exception>
    public TrackingPipelineBuilder UseTextAnalyzer(ITextAnalyzer analyzer) => Set(ref _textAnalyzer, analyzer);

    /// <summary>Replaces the attribution stage.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="extractor"/> is <see langword="null"/>.</exception>
    public TrackingPipelineBuilder UseAttributionExtractor(IAttributionExtractor extractor) => Set(ref _attributionExtractor, extractor);

    /// <summary>Replaces the resolution of sources within an article.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="resolver"/> is <see langword="null"/>.</exception>
    public TrackingPipelineBuilder UseSpeakerResolver(ISpeakerResolver resolver) => Set(ref _speakerResolver, resolver);

    /// <summary>Replaces the linking of speakers across articles.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="linker"/> is <see langword="null"/>.</exception>
    public TrackingPipelineBuilder UseSpeakerLinker(ISpeakerLinker linker) => Set(ref _speakerLinker, linker);

    /// <summary>Replaces the grouping by claim.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="grouper"/> is <see langword="null"/>.</exception>
    public TrackingPipelineBuilder UseClaimGrouper(IClaimGrouper grouper) => Set(ref _claimGrouper, grouper);

    /// <summary>Replaces the reading of positions.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="classifier"/> is <see langword="null"/>.</exception>
    public TrackingPipelineBuilder UsePositionClassifier(IPositionClassifier classifier) => Set(ref _positionClassifier, classifier);

    /// <summary>Replaces the detection of conflicts and shifts.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="detector"/> is <see langword="null"/>.</exception>
    public TrackingPipelineBuilder UseConflictDetector(IConflictDetector detector) => Set(ref _conflictDetector, detector);

    /// <summary>Adds similarity by embeddings to the default grouping by claim, with default settings.</summary>
    /// <param name="generator">Gives the embeddings; thread-safe, not disposed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="generator"/> is <see langword="null"/>.</exception>
    public TrackingPipelineBuilder UseEmbeddings(IEmbeddingGenerator<string, Embedding<float>> generator) => UseEmbeddings(generator, new EmbeddingOptions());

    /// <summary>Adds similarity by embeddings to the default grouping by claim. Each distinct text of a run is embedded once, in batches. When the
    /// generator fails, the built-in similarity decides alone, with a diagnostic <see cref="DiagnosticCodes.EmbeddingsFailed"/>.</summary>
    /// <param name="generator">Gives the embeddings; thread-safe, not disposed.</param>
    /// <param name="options">Its settings.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public TrackingPipelineBuilder UseEmbeddings(IEmbeddingGenerator<string, Embedding<float>> generator, EmbeddingOptions options)
    {
        ArgumentNullException.ThrowIfNull(generator);
        ArgumentNullException.ThrowIfNull(options);
        _plugins = _plugins with { Embeddings = generator, EmbeddingOptions = options };
        return this;
    }

    /// <summary>Asks a judge where the built-in stages are uncertain, with default settings.</summary>
    /// <param name="judge">The judge; not disposed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="judge"/> is <see langword="null"/>.</exception>
    public TrackingPipelineBuilder UseJudge(IStatementJudge judge) => UseJudge(judge, new JudgeOptions());

    /// <summary>Asks a judge where the stages are uncertain: about positions of any classifier, and about the groups of the default grouping by
    /// claim. Whatever goes wrong leaves the built-in decision, with a diagnostic.</summary>
    /// <param name="judge">The judge; not disposed.</param>
    /// <param name="options">When it is asked, how long and how often.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public TrackingPipelineBuilder UseJudge(IStatementJudge judge, JudgeOptions options)
    {
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentNullException.ThrowIfNull(options);
        _plugins = _plugins with { Judge = judge, JudgeOptions = options };
        return this;
    }

    /// <summary>Applies decisions of the user to the claims of every run, after the grouping.</summary>
    /// <param name="decisions">The decisions; they take the place of earlier ones.</param>
    /// <exception cref="ArgumentNullException"><paramref name="decisions"/> is <see langword="null"/>.</exception>
    public TrackingPipelineBuilder UseDecisions(ClaimDecisions decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        _plugins = _plugins with { Decisions = decisions };
        return this;
    }

    /// <summary>Freezes options and stages into a pipeline. The builder can be used again.</summary>
    /// <exception cref="InvalidOperationException">Embeddings were asked for beside another grouping by claim than <see cref="ClaimGrouper"/>, which
    /// alone uses them.</exception>
    public TrackingPipeline Build()
    {
        if (_claimGrouper is not (null or ClaimGrouper) && _plugins.Embeddings is not null)
        {
            throw new InvalidOperationException($"{nameof(UseEmbeddings)} works with {nameof(ClaimGrouper)} alone; the grouping in use is {_claimGrouper.GetType().Name}.");
        }

        var stages = new TrackingStages(
            _textAnalyzer ?? new TextAnalyzer(),
            _attributionExtractor ?? new AttributionExtractor(),
            _speakerResolver ?? new SpeakerResolver(),
            _speakerLinker ?? new SpeakerLinker(),
            _claimGrouper ?? new ClaimGrouper(),
            _positionClassifier ?? new PositionClassifier(),
            _conflictDetector ?? new ConflictDetector());
        return new TrackingPipeline(stages, _options.MaxDegreeOfParallelism, _options.MaxArticleLength, _options.TimeProvider, _plugins);
    }

    private TrackingPipelineBuilder Set<T>(ref T? stage, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        stage = value;
        return this;
    }
}
