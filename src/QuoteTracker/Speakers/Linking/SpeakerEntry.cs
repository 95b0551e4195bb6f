using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Linking;

/// <summary>A speaker of one article, at its place in the set.</summary>
/// <param name="Article">Index of the article.</param>
/// <param name="Index">Index among the article's speakers.</param>
/// <param name="ArticleId">Id of the article: entries are ordered by it, so that the order of the articles does not matter.</param>
/// <param name="Speaker">The speaker.</param>
/// <param name="Name">Its name taken apart, for a person.</param>
/// <param name="Statements">Number of statements it makes.</param>
internal sealed record SpeakerEntry(int Article, int Index, string ArticleId, ArticleSpeaker Speaker, PersonName? Name, int Statements);
