using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>An office, profession or relation: its class, folded singular name, gender and whether the form at hand is a plural.</summary>
internal sealed record Office(OfficeClass Class, string Name, Gender Gender, bool Plural);
