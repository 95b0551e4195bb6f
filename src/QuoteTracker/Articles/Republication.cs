using System.Collections.Immutable;

namespace QuoteTracker.Articles;

/// <summary>Articles that print the text of another, as outlets print the copy of a news agency. Immutable.</summary>
/// <param name="OriginalId">Id of the earliest of them.</param>
/// <param name="CopyIds">Ids of the others, in the order of the articles; at least one.</param>
public sealed record Republication(string OriginalId, ImmutableArray<string> CopyIds);
