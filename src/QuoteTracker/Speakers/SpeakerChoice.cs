using System.Collections.Immutable;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers;

/// <summary>Why a statement was given to its speaker. Immutable.</summary>
/// <param name="Confidence">Estimated probability that the speaker is right, 0 to 1.</param>
/// <param name="Explanation">Why, in one sentence for a person to read.</param>
/// <param name="Evidence">The words of the source and the mention it goes back to, as intervals of UTF-16 units of the article's text.</param>
/// <param name="Alternatives">Who else it may be, the likeliest first; empty where a name settles it.</param>
public sealed record SpeakerChoice(double Confidence, string Explanation, ImmutableArray<TextSpan> Evidence, ImmutableArray<SpeakerAlternative> Alternatives);
