using QuoteTracker.Claims;
using QuoteTracker.Evaluation.Topics;
using QuoteTracker.Positions;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>Reports made of labelled statements, for scoring what a later stage made of them.</summary>
internal static class GoldPredictions
{
    /// <summary>A report with the labelled statements in the given claims, without conflicts.</summary>
    public static TopicPrediction Of(TopicGold gold, IReadOnlyList<PositionedClaim> claims)
    {
        Dictionary<string, (string Claim, Position Position)> places = new(StringComparer.Ordinal);
        foreach (PositionedClaim claim in claims)
        {
            foreach (PositionedStatement member in claim.Statements)
            {
                places.Add(member.Statement.Id, (claim.Claim.Id, member.Position));
            }
        }

        return new TopicPrediction
        {
            Speakers = [.. gold.Speakers.Select(speaker => new NamedPrediction(speaker.Id, speaker.Name, speaker.Aliases))],
            Parties = [.. gold.Parties.Select(TopicPrediction.From)],
            Statements =
            [
                .. gold.Statements.Select(statement => places.TryGetValue(statement.Id, out (string Claim, Position Position) place)
                    ? TopicPrediction.From(statement, place.Claim, place.Position)
                    : TopicPrediction.From(statement, claimId: null, position: null)),
            ],
        };
    }

    /// <summary>A conflict between every two parties that have a statement on a claim.</summary>
    public static IEnumerable<ConflictPrediction> EveryPair(TopicGold gold, Claim claim)
    {
        string[] parties =
        [
            .. gold.StatementsOf(claim).Where(statement => statement.Party is not null).Select(statement => statement.Party!.Id)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        for (int i = 0; i < parties.Length; i++)
        {
            for (int k = i + 1; k < parties.Length; k++)
            {
                yield return new ConflictPrediction(claim.Id, [parties[i], parties[k]]);
            }
        }
    }
}
