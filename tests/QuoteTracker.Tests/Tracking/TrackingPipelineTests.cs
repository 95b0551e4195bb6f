using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Positions;
using QuoteTracker.Tracking;

namespace QuoteTracker.Tests.Tracking;

public sealed class TrackingPipelineTests
{
    [Fact]
    public void Every_attribution_becomes_a_statement_with_speaker_party_and_place()
    {
        TrackingReport report = ScriptedStages.Pipeline().Track([new Article("a", "Harbour board: the quay will close\nDockers: no closure")]);

        report.Statements.Should().HaveCount(2);
        report.Statements[0].Statement.Text.Should().Be("the quay will close");
        report.Statements[0].Statement.Speaker!.Name.Should().Be("Harbour board");
        report.Statements[0].Statement.Party!.Id.Should().Be("Harbour board");
        report.Statements[0].Statement.Id.Should().Be("a:15-34");
        report.Statements[1].Position!.Stance.Should().Be(Stance.Denies);
    }

    [Fact]
    public void A_joint_source_gives_one_statement_per_speaker_with_distinct_ids()
    {
        TrackingReport report = ScriptedStages.Pipeline().Track([new Article("a", "Rao and Oduya: we agree")]);

        report.Statements.Select(s => s.Statement.Speaker!.Name).Should().Equal("Rao", "Oduya");
        report.Statements.Select(s => s.Statement.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_statement_without_a_source_has_neither_speaker_nor_party()
    {
        TrackingReport report = ScriptedStages.Pipeline().Track([new Article("a", "?: rain is expected")]);

        report.Statements.Should().ContainSingle().Which.Statement.Speaker.Should().BeNull();
        report.Statements[0].Statement.Party.Should().BeNull();
    }

    [Fact]
    public void A_statement_outside_every_claim_has_no_position()
    {
        TrackingReport report = ScriptedStages.Pipeline().Track([new Article("a", "Rao: thanks to all\nRao: no")]);

        report.Statements[0].ClaimId.Should().BeNull();
        report.Statements[0].Position.Should().BeNull();
        report.Statements[1].ClaimId.Should().Be("c");
    }

    [Fact]
    public void Confidence_of_a_statement_combines_span_and_speaker()
    {
        TrackingReport report = ScriptedStages.Pipeline().Track([new Article("a", "Rao: yes")]);

        report.Statements[0].Statement.Confidence.Should().Be(.25);
    }

    [Fact]
    public void The_later_of_two_articles_with_one_id_gets_another_and_a_diagnostic()
    {
        TrackingReport report = ScriptedStages.Pipeline().Track([new Article("a", "Rao: yes"), new Article("a", "Rao: no"), new Article("a~2", "Rao: no, no")]);

        report.Articles.Select(a => a.Id).Should().Equal("a", "a~2", "a~2~2");
        report.Diagnostics.Select(d => d.Code).Should().Equal(DiagnosticCodes.DuplicateId, DiagnosticCodes.DuplicateId);
        report.Statements.Should().HaveCount(3);
    }

    [Fact]
    public void Equal_texts_are_both_kept_and_pointed_out()
    {
        TrackingReport report = ScriptedStages.Pipeline().Track([new Article("a", "Rao: yes"), new Article("b", "Rao: yes")]);

        report.Statements.Should().HaveCount(2);
        report.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.DuplicateText);
    }

    [Theory]
    [InlineData("", DiagnosticCodes.EmptyText)]
    [InlineData(" \n\t ", DiagnosticCodes.EmptyText)]
    [InlineData("Rao: a\0b", DiagnosticCodes.ControlCharacters)]
    [InlineData("Rao: a\u202eb", DiagnosticCodes.InvisibleCharacters)]
    [InlineData("Nobody speaks here", DiagnosticCodes.NoAttributions)]
    [InlineData("Rao: \u201cwe go, he said", DiagnosticCodes.UnbalancedQuotationMarks)]
    public void What_is_odd_about_a_text_is_a_diagnostic_not_an_exception(string text, string code)
    {
        TrackingReport report = ScriptedStages.Pipeline().Track([new Article("a", text)]);

        report.Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(d => d.Code == code && d.ArticleId == "a");
    }

    [Theory]
    [InlineData(0xd800)]
    [InlineData(0xdc00)]
    public void A_surrogate_without_its_other_half_is_a_diagnostic(int unit)
    {
        TrackingReport report = ScriptedStages.Pipeline().Track([new Article("a", $"Rao: a{(char)unit}b")]);

        report.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.LoneSurrogate);
    }

    [Fact]
    public void Of_a_text_beyond_the_limit_the_beginning_is_read_without_splitting_a_character()
    {
        TrackingPipeline pipeline = ScriptedStages.Pipeline(o => o.MaxArticleLength = 7);

        ExtractionResult result = pipeline.Extract(new Article("a", "Rao: a\U0001F600 and more"));

        result.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.TextTooLong);
        result.Article.Text.Text.Should().Be("Rao: a");
    }

    [Fact]
    public void An_article_from_the_future_is_kept_and_pointed_out()
    {
        TrackingPipeline pipeline = ScriptedStages.Pipeline(o => o.TimeProvider = new FixedClock(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)));

        TrackingReport report = pipeline.Track([new Article("a", "Rao: yes") { Published = new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero) }]);

        report.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.FutureDate);
        report.Statements.Should().HaveCount(1);
    }

    [Fact]
    public void A_text_in_another_language_gives_a_diagnostic_and_no_statements()
    {
        string german = string.Join(' ', Enumerable.Repeat("Die Stadtverwaltung teilte gestern mit, dass der Hafen wegen des Sturms geschlossen bleibt.", 5));

        TrackingReport report = ScriptedStages.Pipeline().Track([new Article("a", "Rao: " + german)]);

        report.Statements.Should().BeEmpty();
        report.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.UnsupportedLanguage);
    }

    [Fact]
    public void Watched_claims_appear_also_without_statements()
    {
        TrackingReport report = ScriptedStages.Pipeline().Track([], [new WatchedClaim("w", "The quay will close.")], progress: null, CancellationToken.None);

        report.Claims.Should().ContainSingle().Which.Should().Match<Claim>(c => c.Id == "w" && c.Watched);
    }

    [Fact]
    public void Two_watched_claims_with_one_id_are_refused()
    {
        Action act = () => ScriptedStages.Pipeline().Track([], [new WatchedClaim("w", "A."), new WatchedClaim("w", "B.")], progress: null, CancellationToken.None);

        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Null_arguments_are_refused()
    {
        TrackingPipeline pipeline = ScriptedStages.Pipeline();

        ((Action)(() => pipeline.Track(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => pipeline.Track([null!]))).Should().Throw<ArgumentException>();
        ((Action)(() => pipeline.Extract(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => _ = new Article("a", null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => _ = new Article(" ", "text"))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Options_out_of_range_are_refused_when_set()
    {
        Action act = () => TrackingPipeline.CreateBuilder().Configure(o => o.MaxDegreeOfParallelism = 0);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Cancellation_stops_the_work()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Action act = () => ScriptedStages.Pipeline().Track([new Article("a", "Rao: yes")], [], progress: null, source.Token);

        act.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Progress_counts_every_article()
    {
        var counts = new List<int>();
        Article[] articles = [.. Enumerable.Range(0, 20).Select(i => new Article($"a{i}", $"Rao: number {i}"))];

        ScriptedStages.Pipeline().Track(articles, [], new SynchronousProgress(counts), CancellationToken.None);

        counts.Order().Should().Equal(Enumerable.Range(1, 20));
    }

    private sealed class SynchronousProgress(List<int> counts) : IProgress<int>
    {
        public void Report(int value)
        {
            lock (counts)
            {
                counts.Add(value);
            }
        }
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
