using System.Collections.Immutable;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>An office, profession or relation.</summary>
/// <param name="Class">What it tells of the side its bearer speaks for.</param>
/// <param name="Name">Folded singular.</param>
/// <param name="Gender">Gender of the word: "spokeswoman".</param>
/// <param name="Plural">Whether the form at hand is a plural.</param>
/// <param name="Countries">The countries that have such an office where the word alone tells.</param>
internal sealed record Office(OfficeClass Class, string Name, Gender Gender, bool Plural, ImmutableArray<string> Countries);
