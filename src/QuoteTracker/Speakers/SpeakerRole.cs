using System.Collections.Immutable;

namespace QuoteTracker.Speakers;

/// <summary>A title, office or description that articles give a speaker, and when. Immutable.</summary>
/// <param name="Text">The words as written, without leading article ("deputy director of the agency").</param>
/// <param name="First">Publication date of the earliest dated article that uses it, or <see langword="null"/> when none is dated.</param>
/// <param name="Last">Publication date of the latest dated article that uses it, or <see langword="null"/> when none is dated.</param>
/// <param name="Evidence">Where, by article id and place.</param>
public sealed record SpeakerRole(string Text, DateTimeOffset? First, DateTimeOffset? Last, ImmutableArray<TextEvidence> Evidence);
