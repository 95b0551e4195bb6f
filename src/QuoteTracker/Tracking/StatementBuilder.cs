using System.Collections.Immutable;
using System.Globalization;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Tracking;

/// <summary>Joins attributions with the speakers and parties behind them into statements: one per attribution and speaker.</summary>
internal static class StatementBuilder
{
    public static ImmutableArray<Statement> Build(IReadOnlyList<ResolvedArticle> articles, SpeakerDirectory directory)
    {
        Dictionary<string, Party> parties = directory.Parties.ToDictionary(party => party.Id, StringComparer.Ordinal);
        ImmutableArray<Statement>.Builder statements = ImmutableArray.CreateBuilder<Statement>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (int a = 0; a < articles.Count; a++)
        {
            ResolvedArticle article = articles[a];
            foreach (ResolvedSource source in article.Sources)
            {
                Attribution attribution = article.Article.Attributions[source.Attribution];
                int[] speakers = source.Speakers.Select(s => directory.Links[a][s]).Distinct().DefaultIfEmpty(-1).ToArray();
                foreach (int index in speakers)
                {
                    Speaker? speaker = index < 0 ? null : directory.Speakers[index];
                    statements.Add(new Statement
                    {
                        Id = UniqueId(article.Article.Article.Id, attribution.ContentExtent, ids),
                        Article = article.Article,
                        Attribution = attribution,
                        Speaker = speaker,
                        SpeakerChoice = new SpeakerChoice(
                            source.Confidence,
                            source.Explanation,
                            source.Evidence,
                            [.. source.Alternatives.Select(candidate => new SpeakerAlternative(article.Speakers[candidate.Speaker].Name, candidate.Probability))]),
                        Party = speaker?.PartyId is { } party ? parties[party] : null,
                        Date = article.Article.Article.Published,
                        Text = string.Join(' ', attribution.Content.Select(span => span.Of(article.Article.Text.Text).ToString())),
                        Confidence = attribution.Confidence * (speaker is null ? 1 : source.Confidence),
                    });
                }
            }
        }

        return statements.ToImmutable();
    }

    /// <summary>An id from the article's id and the place of the content, so that it survives a change elsewhere in the batch.</summary>
    private static string UniqueId(string articleId, TextSpan content, HashSet<string> taken)
    {
        string stem = string.Create(CultureInfo.InvariantCulture, $"{articleId}:{content.Start}-{content.End}");
        string id = stem;
        for (int n = 2; !taken.Add(id); n++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{stem}:{n}");
        }

        return id;
    }
}
