using QuoteTracker.Speakers.Mentions;

namespace QuoteTracker.Speakers.Sources;

/// <summary>One of the speakers that the words of a source name: the tokens of its phrase and, when a name is its head, the name.</summary>
internal sealed record SourceHead(SourceHeadKind Kind, int Start, int End, Mention? Mention = null);
