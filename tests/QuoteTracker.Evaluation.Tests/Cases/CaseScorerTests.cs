using System.Collections.Immutable;
using QuoteTracker.Conflicts;
using QuoteTracker.Evaluation.Cases;
using QuoteTracker.Evaluation.Results;
using QuoteTracker.Positions;

namespace QuoteTracker.Evaluation.Tests.Cases;

public class CaseScorerTests
{
    private static readonly ConflictCase Tram = TramCase.Labels;
    private static readonly CasePrediction Perfect = TramCase.Perfect;
    private static readonly CasePrediction Nothing = new() { Parties = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty, Statements = [] };

    [Fact]
    public void A_perfect_report_finds_every_pair_kind_and_shift()
    {
        CaseScore score = CaseScorer.Score(Tram, Perfect);
        score.Pairs.Should().Be(Counts.Of(2, 2, 2));
        score.Kinds.Should().Be(2);
        score.Shifts.Should().Be(Counts.Of(1, 1, 1));
        score.NeverFlagged.Should().Be(0);
        score.AtLeast(PairReach.Flagged).Should().Be(2);
    }

    [Fact]
    public void An_empty_report_finds_nothing_and_hears_nobody()
    {
        CaseScore score = CaseScorer.Score(Tram, Nothing);
        score.Pairs.Should().Be(Counts.Of(0, 0, 2));
        score.Shifts.Should().Be(Counts.Of(0, 0, 1));
        score.Reached[(int)PairReach.Unheard].Should().Be(2);
    }

    [Fact]
    public void A_pair_counts_once_on_however_many_claims_it_is_reported()
    {
        FlaggedConflict again = Perfect.Conflicts[0] with { Parties = ["p-line", "p-union"] };
        CaseScorer.Score(Tram, Perfect with { Conflicts = Perfect.Conflicts.Add(again) }).Pairs.Should().Be(Counts.Of(2, 2, 2));
    }

    [Fact]
    public void A_wrong_kind_is_a_right_pair()
    {
        CaseScore score = CaseScorer.Score(Tram, Perfect with { Conflicts = [Perfect.Conflicts[0] with { Kind = ConflictKind.Discrepancy }] });
        score.Pairs.Should().Be(Counts.Of(1, 1, 2));
        score.Kinds.Should().Be(0);
    }

    [Fact]
    public void A_pair_without_label_is_a_false_flag()
    {
        FlaggedConflict wrong = new(["p-town", "p-union"], ["s2"], ConflictKind.Contradiction, .5);
        CaseScorer scorer = new(Tram, Perfect with { Conflicts = Perfect.Conflicts.Add(wrong) });
        CaseScore score = scorer.Score();
        score.Pairs.Should().Be(Counts.Of(2, 3, 2));
        score.NeverFlagged.Should().Be(1);
        scorer.FalseFlags().Should().Equal(wrong);
    }

    [Fact]
    public void Two_predicted_parties_for_one_label_are_no_hit()
    {
        CasePrediction split = Perfect with
        {
            Parties = Perfect.Parties.Add("p-line-2", ["City Line"]),
            Conflicts = [new(["p-line", "p-line-2"], ["s1"], ConflictKind.Contradiction, .5)],
        };
        CaseScorer.Score(Tram, split).Pairs.Should().Be(Counts.Of(0, 1, 2));
    }

    [Fact]
    public void The_speaker_stands_for_a_person_but_not_for_a_firm()
    {
        CasePrediction astray = Perfect with { Parties = Perfect.Parties.SetItem("p-line", ["Rail Ministry"]) };
        CaseScorer scorer = new(Tram, astray);
        scorer.Score().Pairs.Should().Be(Counts.Of(0, 2, 2));
        scorer.Score().PairsByVoice.Should().Be(Counts.Of(2, 2, 2), "Ana Rees speaks for the line");
        scorer.Reach(Tram.Gold.Conflicts[0]).Should().Be(PairReach.Heard);
        CaseScorer.Score(Tram, Perfect).Pairs.GoldHits.Should().Be(2, "the rider is known by the speaker of his statement");
    }

    [Fact]
    public void Statements_without_a_party_are_heard_by_their_speaker()
    {
        CasePrediction homeless = Perfect with { Statements = [.. Perfect.Statements.Select(statement => statement with { Party = null })], Conflicts = [] };
        CaseScore score = CaseScorer.Score(Tram, homeless);
        score.Reached[(int)PairReach.Heard].Should().Be(2);
        score.VoicesOnClaim.Should().Be(2);
        score.VoicesClash.Should().Be(2);
        score.SharedClaim.Should().Be(Counts.Of(0, 0, 2));
    }

    [Theory]
    [InlineData("other", Stance.Denies, PairReach.Parties)]
    [InlineData("c", Stance.Affirms, PairReach.Claim)]
    [InlineData("c", Stance.NonCommittal, PairReach.Claim)]
    [InlineData("c", Stance.Denies, PairReach.Positions)]
    [InlineData("c", Stance.Unconfirmed, PairReach.Positions)]
    public void A_pair_that_is_not_reported_is_lost_at_one_stage(string claim, Stance stance, PairReach reach)
    {
        SpokenStatement union = Perfect.Statements[1] with { Claim = claim, Stance = stance };
        CaseScorer scorer = new(Tram, Perfect with { Statements = Perfect.Statements.SetItem(1, union), Conflicts = [] });
        scorer.Reach(Tram.Gold.Conflicts[0]).Should().Be(reach);
    }

    [Fact]
    public void The_oracle_reports_every_two_parties_that_share_a_claim()
    {
        CaseScore score = CaseScorer.Score(Tram, Perfect with { Conflicts = [] });
        score.SharedClaim.Should().Be(Counts.Of(2, 3, 2));
    }

    [Fact]
    public void A_shift_needs_party_kind_and_date()
    {
        FlaggedShift right = Perfect.Shifts[0];
        FlaggedShift[] wrong = [right with { Party = "p-union" }, right with { Kind = ShiftKind.Softening }, right with { Date = right.Date.AddDays(1) }];
        foreach (FlaggedShift shift in wrong)
        {
            CaseScorer scorer = new(Tram, Perfect with { Shifts = [shift] });
            scorer.Score().Shifts.Should().Be(Counts.Of(0, 1, 1));
            scorer.MissedShifts().Should().Equal(Tram.Gold.Shifts);
            scorer.FalseShifts().Should().Equal(shift);
        }
    }

    [Fact]
    public void One_shift_is_found_once()
    {
        CaseScorer.Score(Tram, Perfect with { Shifts = [Perfect.Shifts[0], Perfect.Shifts[0]] }).Shifts.Should().Be(Counts.Of(1, 2, 1));
    }

    [Fact]
    public void A_clean_case_is_kept_when_nothing_is_reported()
    {
        ConflictCase clean = Tram with { Gold = Tram.Gold with { Conflicts = [] } };
        CaseScore kept = CaseScorer.Score(clean, Perfect with { Conflicts = [] });
        CaseScore spoilt = CaseScorer.Score(clean, Perfect);
        (kept.Clean, kept.CleanKept, spoilt.Clean, spoilt.CleanKept).Should().Be((1, 1, 1, 0));
        CaseScorer.Score(Tram, Nothing).CleanKept.Should().Be(0);
    }

    [Fact]
    public void Scores_add_up()
    {
        CaseScore sum = CaseScorer.Score(Tram, Perfect) + CaseScorer.Score(Tram, Nothing);
        sum.Pairs.Should().Be(Counts.Of(2, 2, 4));
        sum.AtLeast(PairReach.Unheard).Should().Be(4);
        sum.AtLeast(PairReach.Flagged).Should().Be(2);
    }

    [Fact]
    public void A_miss_is_one_line_with_the_statements_of_both_sides()
    {
        using StringWriter lines = new();
        CaseMisses.Write(Tram, new CaseScorer(Tram, Perfect with { Conflicts = [Perfect.Conflicts[1]] }), lines);
        lines.ToString().TrimEnd().Should().NotContain("\n").And.Contain("missed contradiction line - union, got to positions").And.Contain("\"they do not\"");
    }
}
