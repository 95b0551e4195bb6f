using QuoteTracker.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Tests.Text;

public sealed class PlainTextAnalyzerTests
{
    private const string Text = "“The kiln is cold,” Mira Das said. It was May.\n\nThe potters' guild disagreed.";
    private static readonly PlainTextAnalyzer Analyzer = new();

    [Fact]
    public void Tokens_sentences_and_paragraphs_are_those_of_the_whole_analysis()
    {
        AnalyzedText plain = Analyzer.Analyze(Text);
        AnalyzedText whole = new TextAnalyzer().Analyze(Text);

        plain.Tokens.Select(token => token.Span).Should().Equal(whole.Tokens.Select(token => token.Span));
        plain.Sentences.Should().Equal(whole.Sentences);
        plain.Paragraphs.Should().Equal(whole.Paragraphs);
    }

    [Fact]
    public void Nothing_is_tagged()
    {
        AnalyzedText plain = Analyzer.Analyze(Text);

        plain.Entities.Should().BeEmpty();
        plain.Tokens.Should().OnlyContain(token => token.PartOfSpeech == PartOfSpeech.Unknown && token.Head == -1 && token.Relation == DependencyRelation.Unspecified);
    }

    [Fact]
    public void The_fast_mode_finds_the_same_with_and_without_tags_but_for_what_rules_read_from_tags()
    {
        var extractor = new AttributionExtractor(new AttributionExtractorOptions { Mode = ExtractionMode.Fast });

        QuoteTracker.Tests.Quotes.Reading.Lines(Text, extractor.Extract(Analyzer.Analyze(Text))).Should().Contain("Mira Das ## said ## “The kiln is cold,”");
    }

    [Fact]
    public void The_marks_of_a_text_are_paired_once()
    {
        AnalyzedText plain = Analyzer.Analyze(Text);

        plain.Marks.Should().BeSameAs(plain.Marks);
        plain.Marks.Quotations.Should().ContainSingle();
    }

    [Fact]
    public void Empty_text_has_no_tokens_and_no_text_is_refused()
    {
        Analyzer.Analyze(string.Empty).Tokens.Should().BeEmpty();
        Analyzer.Invoking(a => a.Analyze(null!)).Should().Throw<ArgumentNullException>();
    }
}
