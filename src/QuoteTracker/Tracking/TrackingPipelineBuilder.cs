using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
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

    /// <summary>Freezes options and stages into a pipeline. The builder can be used again.</summary>
    public TrackingPipeline Build()
    {
        var stages = new TrackingStages(
            _textAnalyzer ?? new TextAnalyzer(),
            _attributionExtractor ?? new AttributionExtractor(),
            _speakerResolver ?? new SpeakerResolver(),
            _speakerLinker ?? new SpeakerLinker(),
            _claimGrouper ?? new ClaimGrouper(),
            _positionClassifier ?? new PositionClassifier(),
            _conflictDetector ?? new ConflictDetector());
        return new TrackingPipeline(stages, _options.MaxDegreeOfParallelism, _options.MaxArticleLength, _options.TimeProvider);
    }

    private TrackingPipelineBuilder Set<T>(ref T? stage, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        stage = value;
        return this;
    }
}
