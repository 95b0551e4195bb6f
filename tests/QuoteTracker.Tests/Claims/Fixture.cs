using System.Collections.Immutable;
using System.Globalization;
using QuoteTracker.Articles;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Tests.Claims;

/// <summary>Builds statements by hand from short articles.</summary>
internal sealed class Fixture
{
    private static readonly TextAnalyzer Analyzer = new();
    private readonly List<Statement> _statements = [];
    private AnalyzedArticle? _article;

    public IReadOnlyList<Statement> Statements => _statements;

    public Statement this[string id] => _statements.Single(statement => string.Equals(statement.Id, id, StringComparison.Ordinal));

    /// <summary>Starts an article; the following statements stand in it.</summary>
    public Fixture Article(string id, string? published, string? title, string text)
    {
        Article article = new(id, text)
        {
            Title = title,
            Published = published is null ? null : DateTimeOffset.Parse(published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        };
        _article = new AnalyzedArticle(article, Analyzer.Analyze(text), []);
        return this;
    }

    /// <summary>Adds a statement whose content is a substring of the current article.</summary>
    public Fixture Says(string id, string speaker, string? party, string content, SpeakerKind kind = SpeakerKind.Person)
    {
        AnalyzedArticle article = _article ?? throw new InvalidOperationException("There is no article yet.");
        int start = article.Article.Text.IndexOf(content, StringComparison.Ordinal);
        start.Should().BeGreaterThanOrEqualTo(0, "the fixture's content must stand in its article");
        bool quoted = content[0] is '"' or '“';
        _statements.Add(new Statement
        {
            Id = id,
            Article = article,
            Attribution = new Attribution
            {
                Source = [],
                Cue = [],
                Content = [new TextSpan(start, start + content.Length)],
                Kind = quoted ? AttributionKind.Direct : content.Contains('"') ? AttributionKind.Mixed : AttributionKind.Indirect,
            },
            Speaker = new Speaker { Id = speaker, Name = speaker, Kind = kind, PartyId = party },
            Party = party is null ? null : new Party { Id = party, Name = party },
            Date = article.Article.Published,
            Text = content,
        });
        return this;
    }

    /// <summary>Two subjects: a takeover of a shipyard, on which three sides speak, and a football coach's future.</summary>
    public static Fixture ShipyardAndCoach() => new Fixture()
        .Article("y1", "2021-03-02", "Harbour Group bids for Vennby shipyard", """
            The Harbour Group wants to buy the Vennby shipyard, one of the oldest on the coast.

            "We will buy the Vennby shipyard before the summer," said Ida Holm, the group's chief executive.

            The metalworkers' union said the sale of the shipyard had not been agreed. Union leader Per Lund warned that 300 welders could lose their jobs.
            """)
        .Says("y1a", "Ida Holm", "Harbour Group", "\"We will buy the Vennby shipyard before the summer,\"")
        .Says("y1b", "metalworkers' union", "metalworkers' union", "the sale of the shipyard had not been agreed", SpeakerKind.Organization)
        .Says("y1c", "Per Lund", "metalworkers' union", "300 welders could lose their jobs")
        .Article("y2", "2021-03-05", "Vennby shipyard owner denies sale to Harbour Group", """
            The owner of the Vennby shipyard, Norsund Holding, denied on Friday that it would sell the yard to the Harbour Group.

            "There is no sale of the shipyard and none is planned," spokeswoman Anne Dahl said.

            Holm told reporters that the group would buy the Vennby shipyard as planned. She said no welder would lose a job.
            """)
        .Says("y2a", "Norsund Holding", "Norsund Holding", "it would sell the yard to the Harbour Group", SpeakerKind.Organization)
        .Says("y2b", "Anne Dahl", "Norsund Holding", "\"There is no sale of the shipyard and none is planned,\"")
        .Says("y2c", "Ida Holm", "Harbour Group", "the group would buy the Vennby shipyard as planned")
        .Says("y2d", "Ida Holm", "Harbour Group", "no welder would lose a job")
        .Article("f1", "2021-03-03", "Rovers coach Marsh to stay", """
            Rovers coach Tom Marsh will stay for another season, the football club said on Wednesday.

            "I am staying with Rovers next season," Marsh told the club's television channel. "Thank you!"
            """)
        .Says("f1a", "Rovers", "Rovers", "Rovers coach Tom Marsh will stay for another season", SpeakerKind.Organization)
        .Says("f1b", "Tom Marsh", "Rovers", "\"I am staying with Rovers next season,\"")
        .Says("f1c", "Tom Marsh", "Rovers", "\"Thank you!\"");
}
