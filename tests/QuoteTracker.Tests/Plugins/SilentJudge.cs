using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Judging;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;

namespace QuoteTracker.Tests.Plugins;

/// <summary>A judge that never has an answer.</summary>
internal sealed class SilentJudge : IStatementJudge
{
    public Task<IReadOnlyList<SameClaimAnswer?>> JudgeSameClaimAsync(IReadOnlyList<SameClaimQuestion> questions, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SameClaimAnswer?>>(new SameClaimAnswer?[questions.Count]);

    public Task<IReadOnlyList<Position?>> JudgePositionsAsync(IReadOnlyList<PositionQuestion> questions, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Position?>>(new Position?[questions.Count]);
}

/// <summary>A position stage that is sure of nothing.</summary>
internal sealed class UnsureClassifier : IPositionClassifier
{
    public ImmutableArray<Position> Classify(Claim claim, IReadOnlyList<Statement> statements) =>
        [.. statements.Select(_ => new Position(Stance.Affirms, Certainty.Certain, .3))];
}
