using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;
using QuoteTracker.Tests.Positions;

namespace QuoteTracker.Tests.Conflicts;

public sealed class ConflictDetectorTests
{
    private static readonly Party Union = new() { Id = "union", Name = "Dockers' Union" };
    private static readonly Party Port = new() { Id = "port", Name = "Port Authority", Aliases = ["the port"] };
    private static readonly DateTimeOffset Monday = new(2024, 3, 4, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Stance.Affirms, Stance.Denies, ConflictKind.Contradiction)]
    [InlineData(Stance.Affirms, Stance.Unconfirmed, ConflictKind.Discrepancy)]
    [InlineData(Stance.Denies, Stance.Unconfirmed, ConflictKind.Discrepancy)]
    public void Stances_that_cannot_both_hold_conflict(Stance first, Stance second, ConflictKind kind)
    {
        Conflict conflict = Detect(Said("s1", Union, first, Monday), Said("s2", Port, second, Monday)).Conflicts.Should().ContainSingle().Subject;

        conflict.Kind.Should().Be(kind);
        conflict.PartyIds.Should().Equal("union", "port");
        conflict.StatementIds.Should().Equal("s1", "s2");
        conflict.Severity.Should().BeInRange(0, 1);
    }

    [Theory]
    [InlineData(Stance.Affirms, Stance.Affirms)]
    [InlineData(Stance.Denies, Stance.Denies)]
    [InlineData(Stance.Affirms, Stance.NonCommittal)]
    [InlineData(Stance.Denies, Stance.NonCommittal)]
    [InlineData(Stance.NonCommittal, Stance.Unconfirmed)]
    [InlineData(Stance.Unconfirmed, Stance.Unconfirmed)]
    public void Stances_that_can_both_hold_do_not_conflict(Stance first, Stance second) =>
        Detect(Said("s1", Union, first, Monday), Said("s2", Port, second, Monday)).Conflicts.Should().BeEmpty();

    [Fact]
    public void One_voice_of_a_party_never_conflicts_with_itself() =>
        Detect(Said("s1", Union, Stance.Affirms, Monday), Said("s2", Union, Stance.Denies, Monday)).Conflicts.Should().BeEmpty();

    [Fact]
    public void Statements_of_nobody_s_party_take_no_part() =>
        Detect(Said("s1", Union, Stance.Affirms, Monday), Said("s2", null, Stance.Denies, Monday)).Conflicts.Should().BeEmpty();

    [Fact]
    public void A_party_that_came_round_is_in_no_open_conflict()
    {
        ConflictFindings findings = Detect(
            Said("s1", Union, Stance.Affirms, Monday), Said("s2", Port, Stance.Denies, Monday), Said("s3", Port, Stance.Affirms, Monday.AddDays(3)));

        findings.Conflicts.Should().BeEmpty();
        Shift shift = findings.Shifts.Should().ContainSingle().Subject;
        shift.Kind.Should().Be(ShiftKind.Reversal);
        shift.PartyId.Should().Be("port");
        shift.Date.Should().Be(Monday.AddDays(3));
        shift.StatementIds.Should().Equal("s2", "s3");
    }

    [Theory]
    [InlineData(Stance.Affirms, Stance.Denies, ShiftKind.Reversal)]
    [InlineData(Stance.Denies, Stance.Unconfirmed, ShiftKind.Softening)]
    [InlineData(Stance.Unconfirmed, Stance.Affirms, ShiftKind.Confirmation)]
    public void A_change_of_line_is_a_shift(Stance from, Stance to, ShiftKind kind)
    {
        Shift shift = Detect(Said("s1", Union, from, Monday), Said("s2", Union, to, Monday.AddDays(3))).Shifts.Should().ContainSingle().Subject;

        (shift.Kind, shift.From, shift.To).Should().Be((kind, from, to));
    }

    [Fact]
    public void Silence_after_an_answer_is_no_shift()
    {
        ConflictFindings findings = Detect(
            Said("s1", Union, Stance.Affirms, Monday), Said("s2", Union, Stance.NonCommittal, Monday.AddDays(1)), Said("s3", Port, Stance.Denies, Monday));

        findings.Shifts.Should().BeEmpty();
        findings.Conflicts.Should().ContainSingle("the union has not taken its word back");
    }

    [Fact]
    public void One_doubtful_reading_against_many_is_no_shift()
    {
        PositionedStatement[] statements =
        [
            .. Enumerable.Range(0, 6).Select(i => Said($"s{i}", Union, Stance.Affirms, Monday.AddDays(i), confidence: 0.8)),
            Said("s7", Union, Stance.Denies, Monday.AddDays(7), confidence: 0.55),
        ];

        Detect(statements).Shifts.Should().BeEmpty();
    }

    [Fact]
    public void A_position_reported_as_earlier_does_not_count_as_the_latest()
    {
        ConflictFindings findings = Detect(
            Said("s1", Port, Stance.Affirms, Monday, cue: "admitted"),
            Said("s2", Port, Stance.Denies, Monday, cue: "had previously denied"),
            Said("s3", Union, Stance.Affirms, Monday));

        findings.Conflicts.Should().BeEmpty();
    }

    [Fact]
    public void A_sure_quote_weighs_more_than_a_guarded_paraphrase()
    {
        Conflict plain = Detect(Said("s1", Union, Stance.Affirms, Monday, content: "\"It will close\""), Said("s2", Port, Stance.Denies, Monday)).Conflicts[0];
        Conflict guarded = Detect(Said("s1", Union, Stance.Affirms, Monday, certainty: Certainty.Possible), Said("s2", Port, Stance.Denies, Monday)).Conflicts[0];

        plain.Severity.Should().BeGreaterThan(guarded.Severity);
    }

    [Fact]
    public void Positions_far_apart_in_time_weigh_less()
    {
        Conflict near = Detect(Said("s1", Union, Stance.Affirms, Monday), Said("s2", Port, Stance.Denies, Monday)).Conflicts[0];
        Conflict far = Detect(Said("s1", Union, Stance.Affirms, Monday), Said("s2", Port, Stance.Denies, Monday.AddDays(400))).Conflicts[0];

        near.Severity.Should().BeGreaterThan(far.Severity);
    }

    [Fact]
    public void More_statements_on_each_side_make_a_conflict_of_a_found_claim_surer()
    {
        var all = new ConflictDetectorOptions { MinimumConfidence = 0 };
        PositionedStatement[] two = [Said("s1", Union, Stance.Affirms, Monday), Said("s2", Port, Stance.Denies, Monday)];
        PositionedStatement[] four = [.. two, Said("s3", Union, Stance.Affirms, Monday), Said("s4", Port, Stance.Denies, Monday)];

        Found(all, four).Confidence.Should().BeGreaterThan(Found(all, two).Confidence);
    }

    [Fact]
    public void The_threshold_trades_recall_for_precision()
    {
        PositionedStatement[] doubtful = [Said("s1", Union, Stance.Affirms, Monday, confidence: 0.6), Said("s2", Port, Stance.Denies, Monday, confidence: 0.6)];

        Detect(new ConflictDetectorOptions { MinimumConfidence = 0 }, doubtful).Conflicts.Should().ContainSingle();
        Detect(new ConflictDetectorOptions { MinimumConfidence = 0.9 }, doubtful).Conflicts.Should().BeEmpty();
    }

    [Fact]
    public void Statements_without_date_and_from_the_future_are_taken_as_they_are()
    {
        ConflictFindings findings = Detect(Said("s1", Union, Stance.Affirms, null), Said("s2", Port, Stance.Denies, Monday.AddYears(500)), Said("s3", Port, Stance.Denies, null));

        findings.Conflicts.Should().ContainSingle();
    }

    [Fact]
    public void A_statement_cannot_be_later_than_the_article_that_reports_it()
    {
        PositionedStatement wronglyDated = Said("s1", Port, Stance.Denies, Monday);
        wronglyDated = wronglyDated with { Statement = wronglyDated.Statement with { Date = Monday.AddYears(100) } };

        Detect(wronglyDated, Said("s2", Port, Stance.Affirms, Monday.AddDays(1))).Shifts.Should().ContainSingle()
            .Which.To.Should().Be(Stance.Affirms);
    }

    [Fact]
    public void A_thousand_parties_on_each_side_stay_bounded()
    {
        PositionedStatement[] statements = [.. Enumerable.Range(0, 2000).Select(i => Said(
            $"s{i}", new Party { Id = $"p{i}", Name = $"Party {i}" }, i % 2 == 0 ? Stance.Affirms : Stance.Denies, Monday))];

        Detect(new ConflictDetectorOptions { MaximumPartiesPerStance = 10 }, statements).Conflicts.Should().HaveCount(100);
    }

    [Fact]
    public void The_order_of_claims_and_statements_does_not_change_the_findings()
    {
        PositionedStatement[] statements = [Said("s1", Union, Stance.Affirms, Monday), Said("s2", Port, Stance.Denies, Monday), Said("s3", Port, Stance.Unconfirmed, Monday.AddDays(2))];

        Detect([.. statements.Reverse()]).Should().BeEquivalentTo(Detect(statements), options => options.WithStrictOrdering());
    }

    [Fact]
    public void No_claims_give_no_findings() => new ConflictDetector().Detect([]).Conflicts.Should().BeEmpty();

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Action noClaims = () => new ConflictDetector().Detect(null!);
        Action noOptions = () => _ = new ConflictDetector(null!);
        Action badOptions = () => _ = new ConflictDetector(new ConflictDetectorOptions { MinimumConfidence = double.NaN });

        noClaims.Should().Throw<ArgumentNullException>();
        noOptions.Should().Throw<ArgumentNullException>();
        badOptions.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static ConflictFindings Detect(params PositionedStatement[] statements) => Detect(new ConflictDetectorOptions(), statements);

    private static ConflictFindings Detect(ConflictDetectorOptions options, params PositionedStatement[] statements) =>
        new ConflictDetector(options).Detect([new PositionedClaim(new Claim { Id = "c1", Text = "The port will close" }, [.. statements])]);

    private static Conflict Found(ConflictDetectorOptions options, PositionedStatement[] statements) =>
        new ConflictDetector(options)
            .Detect([new PositionedClaim(new Claim { Id = "c1", Text = "The port will close", Confidence = 0.3 }, [.. statements])])
            .Conflicts.Should().ContainSingle().Subject;

    private static PositionedStatement Said(
        string id, Party? party, Stance stance, DateTimeOffset? date, Certainty certainty = Certainty.Certain, double confidence = 1, string cue = "said", string content = "the port will close") =>
        new(WrittenStatement.Of("A speaker", cue, content, id, party, date), new Position(stance, certainty, confidence));
}
