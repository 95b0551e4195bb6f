using System.Collections.Immutable;
using QuoteTracker.Articles;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Tests.Conflicts;

public sealed class PlainReversalTests
{
    private static readonly TextAnalyzer Analyzer = new();
    private static readonly Party Company = new() { Id = "nordex", Name = "Nordex" };
    private static readonly DateTimeOffset Monday = new(2022, 2, 7, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("denied", "that its brakes fail in the cold", "admitted", "that its brakes fail in the cold")]
    [InlineData("said", "the new stadium would not be built", "said", "the new stadium would be built after all")]
    [InlineData("said", "our plant did not contaminate the water", "said", "our plant contaminated the water, and we are sorry")]
    [InlineData("said", "the vaccine trial was never stopped", "said", "the vaccine trial was stopped in March")]
    public void A_plain_denial_and_later_a_plain_affirmation_are_a_reversal(string firstCue, string first, string laterCue, string later)
    {
        Shift shift = Find(Said("s1", firstCue, first, Stance.Denies, 0), Said("s2", laterCue, later, Stance.Affirms, 3)).Should().ContainSingle().Subject;

        shift.Kind.Should().Be(ShiftKind.Reversal);
        shift.Date.Should().Be(Monday.AddDays(3));
        shift.StatementIds.Should().Equal("s1", "s2");
    }

    [Fact]
    public void An_article_that_tells_the_new_line_twice_tells_of_one_reversal()
    {
        PositionedStatement[] statements =
        [
            Said("s1", "said", "Nordex will not merge with Tarn", Stance.Denies, 0, 0.81),
            Said("s2", "denied", "that it had received an offer", Stance.Denies, 0, 0.8),
            Said("s3", "confirmed", "that it would join Tarn", Stance.Affirms, 3, 0.7),
            Said("s4", "said", "Nordex will merge with Tarn in June", Stance.Affirms, 3, 0.8),
        ];
        statements[3] = statements[3] with { Statement = statements[3].Statement with { Article = statements[2].Statement.Article } };

        Find(statements).Should().ContainSingle().Which.StatementIds[0].Should().BeOneOf("s1", "s2");
    }

    [Fact]
    public void Two_statements_held_against_each_other_outweigh_a_doubtful_reading_toward_a_loose_claim() =>
        Find(
            Said("s1", "denied", "that its brakes fail in the cold", Stance.Denies, 0, 0.9),
            Said("s2", "admitted", "that its brakes fail in the cold", Stance.Denies, 3, 0.6)).Should().ContainSingle().Which.To.Should().Be(Stance.Affirms);

    [Theory]
    [InlineData("he wished the mayor well")]
    [InlineData("sales would rise in the spring")]
    public void Words_on_another_matter_that_are_read_doubtfully_are_no_reversal(string later) =>
        Find(Said("s1", "denied", "that its brakes fail in the cold", Stance.Denies, 0), Said("s2", "said", later, Stance.Affirms, 3, 0.6)).Should().BeEmpty();

    [Fact]
    public void A_statement_repeated_word_for_word_is_no_reversal() =>
        Find(Said("s1", "said", "the bridge is safe", Stance.Affirms, 0, 0.6), Said("s2", "said", "the bridge is safe", Stance.Affirms, 3, 0.6)).Should().BeEmpty();

    [Fact]
    public void Where_the_article_speaks_of_a_change_of_course_less_likeness_is_needed()
    {
        PositionedStatement former = Said("s1", "said", "it would keep the Hull plant open and hire two hundred apprentice welders and electricians this summer", Stance.Denies, 0, 0.7);

        Find(former, Said("s2", "reversed course on Thursday and said", "the plant in Hull closes in May", Stance.Affirms, 3, 0.64)).Should().ContainSingle();
        Find(former, Said("s2", "said", "the plant in Hull closes in May", Stance.Affirms, 3, 0.64)).Should().BeEmpty();
    }

    private static ImmutableArray<Shift> Find(params PositionedStatement[] statements) =>
        new ConflictDetector().Detect([new PositionedClaim(new QuoteTracker.Claims.Claim { Id = "c1", Text = "Something is so", Confidence = 0.4 }, [.. statements])]).Shifts;

    private static PositionedStatement Said(string id, string cue, string content, Stance stance, int day, double confidence = 0.75)
    {
        string text = $"Nordex {cue} {content}.";
        int start = text.IndexOf(content, StringComparison.Ordinal);
        int verb = text.LastIndexOf(' ', start - 2) + 1;
        Attribution attribution = new()
        {
            Source = [new TextSpan(0, "Nordex".Length)],
            Cue = [new TextSpan(verb, start - 1)],
            Content = [new TextSpan(start, start + content.Length)],
            Kind = AttributionKind.Indirect,
        };
        DateTimeOffset date = Monday.AddDays(day);
        Statement statement = new()
        {
            Id = id,
            Article = new AnalyzedArticle(new Article("a-" + id, text) { Published = date }, Analyzer.Analyze(text), [attribution]),
            Attribution = attribution,
            Speaker = new Speaker { Id = "nordex", Name = "Nordex", Kind = SpeakerKind.Organization },
            Party = Company,
            Date = date,
            Text = content,
        };
        return new PositionedStatement(statement, new Position(stance, Certainty.Certain, confidence));
    }
}
