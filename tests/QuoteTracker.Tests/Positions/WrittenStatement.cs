using QuoteTracker.Articles;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Tests.Positions;

/// <summary>Builds statements from words, as the earlier stages would find them in an article that holds nothing else.</summary>
internal static class WrittenStatement
{
    public static Statement Of(string source, string cue, string content, string id = "s1", Party? party = null, DateTimeOffset? date = null)
    {
        string text = $"{source} {cue} {content}.";
        TextSpan contentSpan = new(text.Length - 1 - content.Length, text.Length - 1);
        Attribution attribution = new()
        {
            Source = [new TextSpan(0, source.Length)],
            Cue = [new TextSpan(source.Length + 1, source.Length + 1 + cue.Length)],
            Content = [contentSpan],
            Kind = content.StartsWith('"') && content.EndsWith('"') ? AttributionKind.Direct : content.Contains('"', StringComparison.Ordinal) ? AttributionKind.Mixed : AttributionKind.Indirect,
        };
        AnalyzedArticle article = new(new Article("a-" + id, text) { Published = date }, new AnalyzedText(text, [], [], [], []), [attribution]);
        return new Statement
        {
            Id = id,
            Article = article,
            Attribution = attribution,
            Speaker = new Speaker { Id = source, Name = source, Kind = SpeakerKind.Person, PartyId = party?.Id },
            Party = party,
            Date = date,
            Text = content,
        };
    }
}
