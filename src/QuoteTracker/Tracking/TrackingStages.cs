using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Tracking;

/// <summary>The stages of a pipeline.</summary>
internal sealed record TrackingStages(
    ITextAnalyzer TextAnalyzer,
    IAttributionExtractor AttributionExtractor,
    ISpeakerResolver SpeakerResolver,
    ISpeakerLinker SpeakerLinker,
    IClaimGrouper ClaimGrouper,
    IPositionClassifier PositionClassifier,
    IConflictDetector ConflictDetector);
