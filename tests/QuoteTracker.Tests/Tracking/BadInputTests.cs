using System.Collections.Immutable;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;
using QuoteTracker.Tests.Plugins;
using QuoteTracker.Tracking;

namespace QuoteTracker.Tests.Tracking;

/// <summary>Input that no newsroom would send on purpose, through the whole pipeline or through the stages from claims on.</summary>
public sealed class BadInputTests
{
    private static readonly TrackingPipeline Pipeline = TrackingPipeline.Default;
    private static readonly TrackingReport Ferry = Pipeline.Track(Newsroom.Ferry);

    [Fact]
    public void Ten_thousand_identical_statements_are_one_claim_without_conflict()
    {
        Statement one = Said("s", "2021-03-02", "2021-03-02");
        Statement[] statements = [.. Enumerable.Range(0, 10_000).Select(i => one with { Id = $"s{i}" })];

        Claim claim = new ClaimGrouper().Group(statements, []).Should().ContainSingle().Which;
        ImmutableArray<Position> positions = new PositionClassifier().Classify(claim, statements);
        ConflictFindings findings = new ConflictDetector().Detect(
            [new PositionedClaim(claim, [.. statements.Zip(positions, (statement, position) => new PositionedStatement(statement, position))])]);

        claim.StatementIds.Should().HaveCount(10_000);
        positions.Distinct().Should().ContainSingle().Which.Stance.Should().Be(Stance.Affirms);
        findings.Conflicts.Should().BeEmpty();
        findings.Shifts.Should().BeEmpty();
    }

    [Fact]
    public void An_article_that_says_one_thing_over_and_over_has_one_claim()
    {
        const string Sentence = "Mayor Helen Brandt said the old ferry terminal would close in May for good.\n\n";

        TrackingReport report = Pipeline.Track([Newsroom.Article("echo", 7, "Ferry terminal", string.Concat(Enumerable.Repeat(Sentence, 500)))]);

        report.Statements.Should().HaveCount(500);
        report.Claims.Should().ContainSingle().Which.StatementIds.Should().HaveCount(500);
        report.Conflicts.Should().BeEmpty();
    }

    [Fact]
    public void One_article_under_a_thousand_ids_gives_the_claims_and_speakers_of_one()
    {
        Article article = Newsroom.Article("union", 8, "Union denies closure", "The Dockworkers' Union denied that the old ferry terminal would close in May.");
        Article[] copies = [.. Enumerable.Range(0, 1000).Select(i => article with { Id = $"union-{i:D4}" })];

        TrackingReport one = Pipeline.Track([Newsroom.Ferry[0], article]);
        TrackingReport many = Pipeline.Track([Newsroom.Ferry[0], .. copies]);

        many.Diagnostics.Count(diagnostic => diagnostic.Code == DiagnosticCodes.DuplicateText).Should().Be(999);
        many.Claims.Should().HaveSameCount(one.Claims);
        many.Speakers.Select(speaker => speaker.Name).Should().Equal(one.Speakers.Select(speaker => speaker.Name));
        many.Conflicts.Select(Named).Should().OnlyHaveUniqueItems();
        one.Conflicts.Select(Named).Except(many.Conflicts.Select(Named)).Should().BeEmpty();
        many.Shifts.Should().BeEmpty();

        static (ConflictKind, string) Named(Conflict conflict) => (conflict.Kind, string.Join('|', conflict.PartyIds));
    }

    [Fact]
    public void One_id_for_many_articles_loses_none()
    {
        Article[] same = [.. Enumerable.Range(0, 200).Select(i => new Article("id", $"Mayor Helen Brandt said that ferry number {i} would be sold."))];

        TrackingReport report = Pipeline.Track(same);

        report.Articles.Select(article => article.Id).Should().OnlyHaveUniqueItems().And.HaveCount(200);
        report.Statements.Should().HaveCount(200);
        report.Diagnostics.Count(diagnostic => diagnostic.Code == DiagnosticCodes.DuplicateId).Should().Be(199);
    }

    [Fact]
    public void Statements_without_dates_have_claims_positions_and_conflicts_but_no_shifts()
    {
        TrackingReport report = Pipeline.Track(Newsroom.Ferry.Select(article => article with { Published = null }));

        report.Statements.Should().HaveSameCount(Ferry.Statements).And.OnlyContain(tracked => tracked.Statement.Date == null);
        report.Claims.Should().HaveSameCount(Ferry.Claims);
        report.Conflicts.Should().NotBeEmpty("the articles contradict each other whatever their dates");
        report.Shifts.Should().BeEmpty();
    }

    [Fact]
    public void Dates_in_the_future_are_told_and_change_nothing_else()
    {
        Article[] future = [.. Newsroom.Ferry.Select((article, i) => article with { Published = new DateTimeOffset(2140, 1, 1 + i, 0, 0, 0, TimeSpan.Zero) })];

        TrackingReport report = Pipeline.Track(future);

        report.Diagnostics.Where(diagnostic => diagnostic.Code == DiagnosticCodes.FutureDate).Select(diagnostic => diagnostic.ArticleId).Should().Equal("harbour", "union");
        report.Conflicts.Select(conflict => conflict.Kind).Should().Equal(Ferry.Conflicts.Select(conflict => conflict.Kind));
    }

    [Fact]
    public void The_ends_of_the_calendar_are_dates_like_others()
    {
        Article[] ends =
        [
            Newsroom.Ferry[0] with { Published = DateTimeOffset.MinValue },
            Newsroom.Ferry[1] with { Published = DateTimeOffset.MaxValue },
        ];

        TrackingReport report = Pipeline.Track(ends);

        report.Statements.Should().HaveSameCount(Ferry.Statements);
        report.Conflicts.Should().OnlyContain(conflict => conflict.Severity >= 0 && conflict.Severity <= 1);
        Newsroom.Findings(report).Should().NotContain("NaN");
    }

    [Fact]
    public void One_article_with_two_dates_makes_no_party_change_its_line()
    {
        Article later = Newsroom.Ferry[1] with { Id = "union-again", Published = Newsroom.Ferry[1].Published!.Value.AddYears(3) };

        TrackingReport report = Pipeline.Track([.. Newsroom.Ferry, later]);

        report.Shifts.Should().BeEmpty();
        report.Claims.Should().HaveSameCount(Ferry.Claims);
    }

    [Fact]
    public void A_statement_dated_after_its_article_counts_from_the_article()
    {
        Statement affirms = Said("a", "2021-03-02", "2021-03-02");
        Statement denies = Said("b", "2021-03-05", "2031-03-05");
        PositionedClaim claim = new(
            new Claim { Id = "c", Text = "It is so.", StatementIds = ["a", "b"] },
            [new(affirms, new Position(Stance.Affirms, Certainty.Certain, .99)), new(denies, new Position(Stance.Denies, Certainty.Certain, .99))]);

        ConflictFindings findings = new ConflictDetector().Detect([claim]);

        findings.Shifts.Should().ContainSingle().Which.Date.Should().Be(denies.Article.Article.Published!.Value);
    }

    [Fact]
    public void Very_many_statements_of_one_party_are_no_quarrel_with_itself_and_cost_little()
    {
        // The benchmark OnePartyBenchmarks has a million.
        const int Count = 20_000;
        Statement one = Said("s", "2021-03-02", "2021-03-02");
        Statement[] statements = [.. Enumerable.Range(0, Count).Select(i => one with { Id = $"s{i}", Date = one.Date!.Value.AddMinutes(i) })];
        Claim claim = new() { Id = "c", Text = "The Harbour Group will buy the Vennby shipyard.", StatementIds = [.. statements.Select(statement => statement.Id)] };
        long start = TimeProvider.System.GetTimestamp();

        ImmutableArray<Position> positions = new PositionClassifier().Classify(claim, statements);
        ConflictFindings findings = new ConflictDetector().Detect([new PositionedClaim(claim, [.. statements.Zip(positions, (statement, position) => new PositionedStatement(statement, position))])]);

        findings.Conflicts.Should().BeEmpty();
        findings.Shifts.Should().BeEmpty();
        positions.Should().HaveCount(Count);
        TimeProvider.System.GetElapsedTime(start).Should().BeLessThan(TimeSpan.FromSeconds(30));
    }

    public static TheoryData<string, string> OtherLanguages => new()
    {
        { "German", "Der Bürgermeister sagte am Montag: „Wir werden das Werk im Mai schließen und die Arbeiter nicht entlassen.“ Die Gewerkschaft bestritt, dass es eine Einigung gegeben habe." },
        { "French", "Le maire a déclaré lundi : « Nous fermerons l’usine en mai et personne ne sera licencié. » Le syndicat a démenti qu’un accord ait été trouvé avec la direction." },
        { "Spanish", "El alcalde dijo el lunes: «Cerraremos la planta en mayo y nadie será despedido». El sindicato negó que se hubiera llegado a un acuerdo con la empresa." },
        { "Russian", "Мэр заявил в понедельник: «Мы закроем завод в мае, и никто не будет уволен». Профсоюз опроверг, что соглашение с руководством было достигнуто." },
        { "Chinese", "市长星期一说：“我们将在五月关闭工厂，没有人会被解雇。”工会否认已经与管理层达成协议。" },
        { "Arabic", "قال رئيس البلدية يوم الاثنين: \"سنغلق المصنع في مايو ولن يُسرّح أحد.\" ونفت النقابة التوصل إلى اتفاق مع الإدارة." },
    };

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void Another_language_gives_a_diagnostic_and_no_nonsense(string language, string text)
    {
        // As long as an article: from a few words the language cannot be told.
        string article = string.Join("\n\n", Enumerable.Repeat(text, 20));
        TrackingReport report = Pipeline.Track([.. Newsroom.Ferry, new Article(language, article) { Title = "Ferry terminal to close", Published = Newsroom.Ferry[0].Published }]);

        report.Diagnostics.Should().ContainSingle(diagnostic => diagnostic.Code == DiagnosticCodes.UnsupportedLanguage).Which.ArticleId.Should().Be(language);
        report.Statements.Should().NotContain(tracked => tracked.Statement.Article.Article.Id == language);
        report.Speakers.Should().Equal(Ferry.Speakers, (a, b) => a.Id == b.Id);
        report.Claims.Select(claim => claim.Text).Should().Equal(Ferry.Claims.Select(claim => claim.Text));
    }

    private static Statement Said(string id, string published, string date)
    {
        Statement statement = new Claims.Fixture()
            .Article(id, published, title: null, "\"We will buy the Vennby shipyard before the summer,\" said Ida Holm of the Harbour Group.")
            .Says(id, "Ida Holm", "Harbour Group", "\"We will buy the Vennby shipyard before the summer,\"")[id];
        return statement with { Date = DateTimeOffset.Parse(date, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal) };
    }
}
