using System.Collections.Immutable;
using QuoteTracker.Evaluation.Topics;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Evaluation.Tests.Topics;

public class TopicsGoldTests
{
    private const string Json = """
        { "id": "bridge", "title": "The old bridge",
          "articles": [
            {"id":"a1","url":null,"publisher":"Harbour Post","published":"2021-03-02","title":"Bridge","text":"The mayor said the bridge was safe. \"It will stand,\" she said, \"for years.\"\n\nThe union said no."},
            {"id":"a2","url":null,"publisher":null,"published":null,"title":null,"text":"An engineer warned that it may fall."} ],
          "parties": [ {"id":"town","name":"Town Hall","aliases":["the council","City Hall"],"speakers":["Ann Lee"]}, {"id":"union","name":"Workers' Union","aliases":[],"speakers":[]} ],
          "claims": [ {"id":"c1","text":"The bridge is safe"} ],
          "statements": [
            {"id":"s3","article":"a1","speaker":"Workers' Union","party":"union","kind":"indirect","content":"no","cue":"said","claim":"c1","position":"denies"},
            {"id":"s1","article":"a1","speaker":"Ann Lee","party":"town","kind":"indirect","content":"the bridge was safe","cue":"said","claim":"c1","position":"affirms"},
            {"id":"s2","article":"a1","speaker":"Ann Lee","party":"town","kind":"direct","content":["\"It will stand,\"","\"for years.\""],"cue":"said","claim":"c1","position":"expects"},
            {"id":"s4","article":"a2","speaker":"unnamed engineer","party":null,"kind":"indirect","content":"it may fall","cue":"warned","claim":null,"position":null} ],
          "positions": [], "conflicts": [ {"claim":"c1","parties":["town","union"],"kind":"affirms-vs-denies"} ], "agreements": [], "reversals": [] }
        """;

    private static readonly TopicGold Gold = TopicsGold.Build(Topic.Parse(Json), new WordAnalyzer());

    [Fact]
    public void Statements_stand_in_the_order_of_the_articles_and_of_the_text() =>
        Gold.Statements.Select(statement => statement.Id).Should().Equal("s1", "s2", "s3", "s4");

    [Fact]
    public void Content_is_found_piece_by_piece_and_the_text_joins_the_pieces()
    {
        Statement statement = Gold.Statements[1];
        statement.Attribution.Kind.Should().Be(AttributionKind.Direct);
        statement.Attribution.Content.Select(span => span.Of(statement.Article.Article.Text).ToString()).Should().Equal("\"It will stand,\"", "\"for years.\"");
        statement.Text.Should().Be("\"It will stand,\" \"for years.\"");
    }

    [Fact]
    public void Of_several_places_the_cue_takes_the_one_next_to_the_content() =>
        Gold.Statements.Take(3).Select(statement => statement.Attribution.Cue[0].Start)
            .Should().Equal(10, Gold.Articles[0].Article.Text.IndexOf("said, ", StringComparison.Ordinal), Gold.Articles[0].Article.Text.LastIndexOf("said", StringComparison.Ordinal));

    [Fact]
    public void A_cue_is_not_looked_for_inside_a_word_or_the_content()
    {
        const string text = "She added: \"I saw it\", and the man saw nothing; seesaw saw";
        ImmutableArray<TextSpan> content = [new(11, 21)];
        GoldSpans.Cue(text, "saw", content)[0].Start.Should().Be(text.IndexOf("saw nothing", StringComparison.Ordinal));
        GoldSpans.Cue(text, "it", content).Should().BeEmpty();
        GoldSpans.Cue(text, null, content).Should().BeEmpty();
    }

    [Fact]
    public void Speakers_parties_and_dates_are_those_of_the_labels()
    {
        Gold.Statements[0].Speaker!.Name.Should().Be("Ann Lee");
        Gold.Statements[0].Speaker!.PartyId.Should().Be("town");
        Gold.Statements[0].Party!.Aliases.Should().Equal("City Hall", "the council");
        Gold.Statements[0].Date.Should().Be(new DateTimeOffset(2021, 3, 2, 0, 0, 0, TimeSpan.Zero));
        Gold.Statements[2].Speaker!.Kind.Should().Be(SpeakerKind.Organization);
        Gold.Statements[3].Speaker!.Kind.Should().Be(SpeakerKind.Unnamed);
        Gold.Statements[3].Party.Should().BeNull();
        Gold.Statements[3].Date.Should().BeNull();
    }

    [Fact]
    public void Claims_hold_their_statements_with_the_labelled_positions()
    {
        Gold.Claims.Should().ContainSingle().Which.StatementIds.Should().Equal("s1", "s2", "s3");
        Gold.PositionedClaims[0].Statements.Select(statement => (statement.Position.Stance, statement.Position.Certainty)).Should().Equal(
            (Stance.Affirms, Certainty.Certain), (Stance.Affirms, Certainty.Probable), (Stance.Denies, Certainty.Certain));
        Gold.ClaimOf.Should().NotContainKey("s4");
    }

    [Fact]
    public void A_position_without_meaning_is_an_error() =>
        FluentActions.Invoking(() => TopicsGold.ToPosition("shrugs")).Should().Throw<InvalidDataException>().WithMessage("*shrugs*");

    [Fact]
    public void Every_labelled_statement_of_the_corpus_becomes_input()
    {
        ImmutableArray<TopicGold> topics = TopicsGold.Load(Corpora.Path("corpora", "topics"), new WordAnalyzer());
        topics.Should().HaveCount(15);
        topics.Sum(topic => topic.Statements.Length).Should().Be(1599);
        topics.Sum(topic => topic.ClaimOf.Count).Should().Be(639);
        topics.Sum(topic => topic.Statements.Count(statement => statement.Attribution.Cue.IsEmpty)).Should().BeLessThan(40);
    }
}
