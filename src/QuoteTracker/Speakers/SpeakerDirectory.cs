using System.Collections.Immutable;

namespace QuoteTracker.Speakers;

/// <summary>The speakers and parties of a set of articles, and who each article's speakers are among them. Immutable.</summary>
/// <param name="Speakers">Those who speak, ordered by id; who is only spoken of is left out.</param>
/// <param name="Parties">Parties ordered by id.</param>
/// <param name="Links">For each article in the order given, for each of its <see cref="ResolvedArticle.Speakers"/>, the index into <paramref name="Speakers"/>; -1 for one who makes no statement in any article.</param>
public sealed record SpeakerDirectory(
    ImmutableArray<Speaker> Speakers,
    ImmutableArray<Party> Parties,
    ImmutableArray<ImmutableArray<int>> Links);
