using QuoteTracker.Text;

namespace QuoteTracker.Tests.Text;

public sealed class TextAnalyzerTests
{
    private const string News = """
        The central bank of Norway raised its key rate to 4.25 percent on Thursday, Governor Ida Wolden Bache said in Oslo.
        "We do not rule out another increase," she told reporters.

        Kenyan farmers in Nakuru County were warned by the Ministry of Agriculture that locusts would return in March 2021.
        """;

    private static readonly TextAnalyzer Analyzer = new();

    [Fact]
    public void Finds_people_organisations_places_groups_dates_and_numbers()
    {
        AnalyzedText analyzed = Analyzer.Analyze(News);
        analyzed.Entities.Select(e => (e.Span.Of(News).ToString(), e.Kind)).Should().Contain(
        [
            ("Ida Wolden Bache", EntityKind.Person),
            ("Ministry of Agriculture", EntityKind.Organization),
            ("Norway", EntityKind.Location),
            ("Oslo", EntityKind.Location),
            ("Kenyan", EntityKind.Group),
            ("Thursday", EntityKind.Date),
            ("March 2021", EntityKind.Date),
        ]);
    }

    [Fact]
    public void Entities_and_their_tokens_agree()
    {
        AnalyzedText analyzed = Analyzer.Analyze(News);
        foreach (EntityMention entity in analyzed.Entities)
        {
            analyzed.SpanOf(entity.Tokens).Should().Be(entity.Span);
            Enumerable.Range(entity.Tokens.Start, entity.Tokens.Length).Should().OnlyContain(i => analyzed.Tokens[i].Entity == entity.Kind);
        }
    }

    [Fact]
    public void Tags_and_parses_a_sentence()
    {
        const string text = "The minister did not confirm the talks.";
        AnalyzedText analyzed = Analyzer.Analyze(text);
        analyzed.Tokens.Select(t => t.PartOfSpeech).Should().Equal(
            PartOfSpeech.Determiner, PartOfSpeech.Noun, PartOfSpeech.VerbPast, PartOfSpeech.Adverb, PartOfSpeech.Verb, PartOfSpeech.Determiner, PartOfSpeech.NounPlural, PartOfSpeech.SentenceEnd);
        analyzed.Tokens.Select(t => t.Head).Should().Equal(1, 4, 4, 4, -1, 6, 4, 4);
        analyzed.Tokens.Select(t => t.Relation).Should().Equal(
            DependencyRelation.Determiner, DependencyRelation.NominalSubject, DependencyRelation.Auxiliary, DependencyRelation.AdverbialModifier,
            DependencyRelation.Root, DependencyRelation.Determiner, DependencyRelation.Object, DependencyRelation.Punctuation);
    }

    [Fact]
    public void Every_head_lies_in_the_same_sentence_and_leads_to_a_root()
    {
        AnalyzedText analyzed = Analyzer.Analyze(News);
        for (int i = 0; i < analyzed.Tokens.Length; i++)
        {
            int at = i;
            for (int steps = 0; analyzed.Tokens[at].Head >= 0; steps++)
            {
                analyzed.SentenceOf(analyzed.Tokens[at].Head).Should().Be(analyzed.SentenceOf(at));
                steps.Should().BeLessThan(analyzed.Tokens.Length);
                at = analyzed.Tokens[at].Head;
            }
        }
    }

    [Fact]
    public void The_same_text_gives_the_same_result_on_any_thread()
    {
        AnalyzedText first = Analyzer.Analyze(News);
        Parallel.For(0, 16, i =>
        {
            AnalyzedText other = (i % 2 == 0 ? Analyzer : new TextAnalyzer()).Analyze(News);
            other.Tokens.Should().Equal(first.Tokens);
            other.Entities.Should().Equal(first.Entities);
        });
    }

    [Fact]
    public void An_empty_text_has_no_tokens() => Analyzer.Analyze("").Tokens.Should().BeEmpty();

    [Fact]
    public void A_missing_text_is_refused() => ((Action)(() => Analyzer.Analyze(null!))).Should().Throw<ArgumentNullException>();

    [Fact]
    public void A_stream_without_model_is_refused() =>
        ((Action)(() => TextAnalyzer.FromModel(new MemoryStream([1, 2, 3])))).Should().Throw<InvalidDataException>().WithMessage("*'text'*");

    [Theory]
    [InlineData("word ")]
    [InlineData("“")]
    [InlineData("said, ")]
    [InlineData("x")]
    public void One_huge_line_takes_linear_time(string unit) => Cost.OfFourfold(
        10_000 / unit.Length,
        count => string.Concat(Enumerable.Repeat(unit, count)),
        text => Analyzer.Analyze(text).Tokens.Should().NotBeEmpty()).Should().BeLessThan(Cost.LinearForFourfold);
}
