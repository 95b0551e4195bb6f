using System.Globalization;
using QuoteTracker.Claims;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;

namespace QuoteTracker.Tests.Positions;

public sealed class PositionCostTests
{
    private static readonly PositionClassifier Classifier = new();

    [Fact]
    public void A_claim_with_thousands_of_parties_costs_no_more_for_each() =>
        Growth(400, count => Statements(count, i => Statement(i, party: i, "no dyke will be raised, he said, but the council did not agree"))).Should().BeLessThan(Cost.LinearForFourfold);

    [Fact]
    public void A_party_with_thousands_of_statements_costs_no_more_for_each() =>
        Growth(400, count => Statements(count, i => Statement(i, party: 0, "no dyke will be raised, he said, but the council did not agree"))).Should().BeLessThan(Cost.LinearForFourfold);

    [Fact]
    public void An_endless_statement_costs_no_more_for_each_word() =>
        Growth(20, count => [Statement(0, 0, string.Join(", but ", Enumerable.Repeat("no dyke will ever be raised and it is not true that nobody denied it", 10 * count)))])
            .Should().BeLessThan(Cost.LinearForFourfold);

    [Fact]
    public void An_endless_claim_costs_no_more_for_each_word() => Cost.OfFourfold(
        20,
        count => new Claim { Id = "c", Text = string.Join(", but ", Enumerable.Repeat("no dyke will ever be raised and it is not true that nobody denied it", 10 * count)) },
        claim => Classifier.Classify(claim, [Statement(0, 0, "the dyke will be raised")])).Should().BeLessThan(Cost.LinearForFourfold);

    private static double Growth(int size, Func<int, Statement[]> make) =>
        Cost.OfFourfold(size, make, statements => Classifier.Classify(new Claim { Id = "c", Text = "The dyke will be raised" }, statements));

    private static Statement[] Statements(int count, Func<int, Statement> make) => [.. Enumerable.Range(0, count).Select(make)];

    private static Statement Statement(int number, int party, string content)
    {
        string id = number.ToString(CultureInfo.InvariantCulture);
        Party speaksFor = new() { Id = string.Create(CultureInfo.InvariantCulture, $"p{party}"), Name = string.Create(CultureInfo.InvariantCulture, $"Hamlet {party}") };
        return WrittenStatement.Of("The reeve", "denied that", content, id, speaksFor, new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(number));
    }
}
