using System.Globalization;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;
using QuoteTracker.Tests.Positions;

namespace QuoteTracker.Tests.Conflicts;

public sealed class ConflictCostTests
{
    private static readonly ConflictDetector Detector = new();

    [Fact]
    public void A_party_with_tens_of_thousands_of_statements_costs_no_more_for_each() =>
        Growth(10_000, parties: _ => 0, day: i => i).Should().BeLessThan(Cost.LinearForFourfold);

    [Fact]
    public void Thousands_of_parties_on_one_claim_cost_no_more_for_each() =>
        Growth(1_000, parties: i => i, day: _ => 0).Should().BeLessThan(Cost.LinearForFourfold);

    [Fact]
    public void Thousands_of_claims_of_the_same_two_parties_cost_no_more_for_each() => Cost.OfFourfold(
        500,
        count => Enumerable.Range(0, count).Select(i => Claim(i, 2, k => k, k => k)).ToArray(),
        claims => Detector.Detect(claims)).Should().BeLessThan(Cost.LinearForFourfold);

    private static double Growth(int size, Func<int, int> parties, Func<int, int> day) =>
        Cost.OfFourfold(size, count => new[] { Claim(0, count, parties, day) }, claims => Detector.Detect(claims));

    private static PositionedClaim Claim(int number, int count, Func<int, int> party, Func<int, int> day) => new(
        new Claim { Id = string.Create(CultureInfo.InvariantCulture, $"c{number}"), Text = "The dyke will be raised" },
        [.. Enumerable.Range(0, count).Select(i => new PositionedStatement(
            WrittenStatement.Of(
                "The reeve",
                "denied that",
                "the dyke will be raised",
                string.Create(CultureInfo.InvariantCulture, $"{number}-{i}"),
                new Party { Id = string.Create(CultureInfo.InvariantCulture, $"p{party(i)}"), Name = string.Create(CultureInfo.InvariantCulture, $"Hamlet {party(i)}") },
                new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day(i))),
            new Position(i % 3 == 0 ? Stance.Denies : Stance.Affirms, Certainty.Certain, 0.7)))]);
}
