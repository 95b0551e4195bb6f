using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Evaluation.Evaluations;
using QuoteTracker.Evaluation.Tests.Topics;
using QuoteTracker.Evaluation.Topics;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;

namespace QuoteTracker.Evaluation.Tests.Evaluations;

public class GoldStudyTests
{
    private static readonly TopicGold Gold = TopicsGold.Build(FerryTopic.Labels, new WordAnalyzer());

    [Fact]
    public void Stages_that_know_the_labels_score_100_and_baselines_score_what_they_must()
    {
        ImmutableSortedDictionary<string, double> figures = Run(new LabelGrouper(), new LabelClassifier());
        foreach (string figure in (string[])["grouping", "grouping-bcubed", "grouping-watched", "watched-assignment", "position", "position-macro", "conflict-gold", "conflict-found", "conflict-found-pair"])
        {
            figures[figure].Should().Be(100, figure);
        }

        // Two of the six pairs of statements share a claim; two of the four statements affirm.
        figures["one-group"].Should().Be(50);
        figures["position-majority"].Should().Be(50);
        figures["conflict-pairs-of-claim"].Should().Be(100);
    }

    [Fact]
    public void A_classifier_that_always_affirms_finds_no_conflict_but_leaves_the_other_stages_alone()
    {
        ImmutableSortedDictionary<string, double> figures = Run(new LabelGrouper(), new Affirmer());
        figures["position"].Should().Be(50);
        figures["conflict-gold-groups"].Should().Be(0);
        figures["conflict-found"].Should().Be(0);
        figures["conflict-gold"].Should().Be(100);
        figures["grouping"].Should().Be(100);
    }

    [Fact]
    public void A_grouper_that_finds_nothing_loses_every_pair()
    {
        ImmutableSortedDictionary<string, double> figures = Run(new NoGrouper(), new LabelClassifier());
        figures["grouping"].Should().Be(0);
        figures["conflict-found"].Should().Be(0);
        figures["conflict-gold-groups"].Should().Be(100);
    }

    private static ImmutableSortedDictionary<string, double> Run(IClaimGrouper grouper, IPositionClassifier classifier) =>
        new GoldStudy(grouper, classifier, new OppositeStances(), [Gold]).Run().Figures;

    private sealed class LabelGrouper : IClaimGrouper
    {
        public ImmutableArray<Claim> Group(IReadOnlyList<Statement> statements, IReadOnlyList<WatchedClaim> watched) =>
            [.. Gold.Claims.Select(claim => claim with { Watched = watched.Count > 0, Id = watched.Count > 0 ? claim.Id : "found " + claim.Id })];
    }

    private sealed class NoGrouper : IClaimGrouper
    {
        public ImmutableArray<Claim> Group(IReadOnlyList<Statement> statements, IReadOnlyList<WatchedClaim> watched) => [];
    }

    private sealed class LabelClassifier : IPositionClassifier
    {
        public ImmutableArray<Position> Classify(Claim claim, IReadOnlyList<Statement> statements) =>
            [.. statements.Select(statement => Gold.PositionOf[statement.Id])];
    }

    private sealed class Affirmer : IPositionClassifier
    {
        public ImmutableArray<Position> Classify(Claim claim, IReadOnlyList<Statement> statements) =>
            [.. statements.Select(_ => new Position(Stance.Affirms, Certainty.Certain, 1))];
    }

    private sealed class OppositeStances : IConflictDetector
    {
        public ConflictFindings Detect(IReadOnlyList<PositionedClaim> claims) => new(
            [
                .. from claim in claims
                   from one in claim.Statements
                   from other in claim.Statements
                   where one.Position.Stance == Stance.Affirms && other.Position.Stance == Stance.Denies
                   select new Conflict
                   {
                       Id = claim.Claim.Id,
                       ClaimId = claim.Claim.Id,
                       Kind = ConflictKind.Contradiction,
                       PartyIds = [one.Statement.Party!.Id, other.Statement.Party!.Id],
                       Severity = 1,
                       StatementIds = [one.Statement.Id, other.Statement.Id],
                       Explanation = "",
                   },
            ],
            []);
    }
}
