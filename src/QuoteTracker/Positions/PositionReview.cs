using System.Collections.Immutable;
using QuoteTracker.Plugins;

namespace QuoteTracker.Positions;

/// <summary>Asks a judge about the positions that are least sure.</summary>
internal static class PositionReview
{
    /// <summary>Reviews positions. An answer that is sure enough takes the place of the built-in position.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static ImmutableArray<PositionedClaim> Review(ImmutableArray<PositionedClaim> claims, IPositionJudge judge, JudgeSession session)
    {
        (int Claim, int Statement)[] doubtful =
        [
            .. Enumerable.Range(0, claims.Length)
                .SelectMany(claim => Enumerable.Range(0, claims[claim].Statements.Length).Select(statement => (Claim: claim, Statement: statement)))
                .Where(place => ConfidenceAt(place) < session.Options.AskBelow)
                .OrderBy(ConfidenceAt).ThenBy(place => place),
        ];
        if (doubtful.Length == 0)
        {
            return claims;
        }

        Position?[] answers = session.Ask(
            [.. doubtful.Select(place => new PositionQuestion(claims[place.Claim].Claim, claims[place.Claim].Statements[place.Statement].Statement))],
            session.Options.MaxCalls,
            judge.JudgePositionsAsync,
            Problem);
        PositionedStatement[][] revised = [.. claims.Select(claim => claim.Statements.ToArray())];
        for (int i = 0; i < answers.Length; i++)
        {
            if (answers[i] is { } answer && answer.Confidence >= session.Options.MinimumConfidence)
            {
                ref PositionedStatement statement = ref revised[doubtful[i].Claim][doubtful[i].Statement];
                statement = statement with { Position = answer };
            }
        }

        return [.. claims.Select((claim, i) => claim with { Statements = [.. revised[i]] })];

        double ConfidenceAt((int Claim, int Statement) place) => claims[place.Claim].Statements[place.Statement].Position.Confidence;
    }

    private static string? Problem(Position answer) => answer switch
    {
        { Confidence: not (>= 0 and <= 1) } => "A confidence does not lie between 0 and 1.",
        _ when !Enum.IsDefined(answer.Stance) => "A stance is none of those there are.",
        _ when !Enum.IsDefined(answer.Certainty) => "A certainty is none of those there are.",
        _ => null,
    };
}
