namespace QuoteTracker.Speakers;

/// <summary>Why the speaker of one article was taken for the speaker of another. Immutable.</summary>
/// <param name="Name">Name in the first article.</param>
/// <param name="Mention">Where it stands.</param>
/// <param name="OtherName">Name in the other article.</param>
/// <param name="OtherMention">Where it stands.</param>
/// <param name="Reason">Why the two are one, in one sentence for a person to read.</param>
public sealed record SpeakerMerge(string Name, TextEvidence Mention, string OtherName, TextEvidence OtherMention, string Reason);
