using System.Collections.Immutable;

namespace QuoteTracker.Text;

/// <summary>A function word.</summary>
/// <param name="Number">Tells it from others.</param>
/// <param name="Languages">Places in <see cref="LanguageProfiles.Languages"/> of the languages that it tells.</param>
internal sealed record CommonWord(int Number, ImmutableArray<int> Languages);
