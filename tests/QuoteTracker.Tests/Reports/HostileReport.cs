using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;
using QuoteTracker.Tracking;

namespace QuoteTracker.Tests.Reports;

/// <summary>A report whose every text tries to break out of a page.</summary>
internal static class HostileReport
{
    public const string Script = "</mark></blockquote></script><script>window.hacked=1</script><img src=x onerror=\"window.hacked=2\">";
    public const string Attack = "\"'><svg onload=window.hacked=3> ]]> <!-- \u202Edetrevni\u2066 \u0000\u001B[31m \ud83d &lt;b&gt;";

    public static TrackingReport Report { get; } = Make();

    private static TrackingReport Make()
    {
        Statement first = Statement("hostile-1", $"The {Script} will sail.", "javascript:window.hacked=4", 0);
        Statement second = Statement("hostile-2\" onclick=\"window.hacked=5", $"{Attack} is nonsense", "https://harbour.example/\"><script>window.hacked=6</script>", 1);
        var claim = new Claim { Id = "c\"><script>window.hacked=7</script>", Text = Script + Attack, StatementIds = [first.Id, second.Id] };
        return new TrackingReport
        {
            Articles = [first.Article.Article, second.Article.Article],
            Speakers = [first.Speaker!, second.Speaker!],
            Parties = [first.Party!, second.Party!],
            Statements =
            [
                new TrackedStatement(first, claim.Id, new Position(Stance.Affirms, Certainty.Certain, 1)),
                new TrackedStatement(second, claim.Id, new Position(Stance.Denies, Certainty.Certain, 1)),
            ],
            Claims = [claim],
            Conflicts =
            [
                new Conflict
                {
                    Id = "k" + Script,
                    ClaimId = claim.Id,
                    Kind = ConflictKind.Contradiction,
                    PartyIds = [first.Party!.Id, second.Party!.Id],
                    Severity = .9,
                    StatementIds = [first.Id, second.Id],
                    Explanation = Attack + Script,
                },
            ],
            Shifts = [],
            Diagnostics = [new Diagnostic(DiagnosticCodes.MalformedLine, Script, Attack)],
        };
    }

    private static Statement Statement(string id, string text, string url, int day)
    {
        var attribution = new Attribution { Source = [], Cue = [], Content = [new TextSpan(0, text.Length)], Kind = AttributionKind.Direct };
        var article = new Article(id, text)
        {
            Url = url,
            Publisher = $"Harbour {Attack}",
            Title = Script,
            Published = new DateTimeOffset(2024, 5, 2 + day, 0, 0, 0, TimeSpan.Zero),
        };
        var party = new Party { Id = $"party-{day}{Script}", Name = $"Party {day} {Attack}" };
        return new Statement
        {
            Id = $"s{day}{Script}",
            Article = new AnalyzedArticle(article, new AnalyzedText(text, [], [], [], []), [attribution]),
            Attribution = attribution,
            Speaker = new Speaker { Id = $"speaker-{day}", Name = $"Rao {Script}", Kind = SpeakerKind.Person, Role = Attack, PartyId = party.Id },
            Party = party,
            Date = article.Published,
            Text = text,
        };
    }
}
