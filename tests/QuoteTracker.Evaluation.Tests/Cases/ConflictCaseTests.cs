using System.Collections.Immutable;
using System.Text.Json;
using QuoteTracker.Conflicts;
using QuoteTracker.Evaluation.Cases;
using QuoteTracker.Evaluation.Evaluations;

namespace QuoteTracker.Evaluation.Tests.Cases;

public class ConflictCaseTests
{
    private const string Line = """
        {"id":"x","domain":"local","part":"a","articles":[{"id":"x-1","published":"2020-01-02","title":"T","text":"A says yes. B says no."}],"gold":{"parties":[{"id":"a","person":true,"names":["A"],"speakers":[]},{"id":"b","person":false,"names":["B"],"speakers":["C"]}],"conflicts":[{"parties":["a","b"],"kind":"discrepancy","claim":"Yes"}],"shifts":[{"party":"b","kind":"softening","date":"2020-01-02","claim":"Yes"}]}}
        """;

    private static readonly ImmutableArray<ConflictCase> Cases = ConflictsEvaluation.ReadCases();

    [Fact]
    public void A_line_is_a_case()
    {
        ConflictCase one = ConflictCase.Parse(Line + "\n\n").Should().ContainSingle().Which;
        one.Gold.Conflicts.Should().ContainSingle().Which.Kind.Should().Be(ConflictKind.Discrepancy);
        one.Gold.Shifts.Should().ContainSingle().Which.Date.Should().Be(new DateOnly(2020, 1, 2));
        one.Gold.Never.Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"parties\":[\"a\",\"b\"]", "\"parties\":[\"a\",\"z\"]")]
    [InlineData("\"parties\":[\"a\",\"b\"]", "\"parties\":[\"a\",\"a\"]")]
    [InlineData("\"parties\":[\"a\",\"b\"]", "\"parties\":[\"a\"]")]
    [InlineData("\"party\":\"b\"", "\"party\":\"z\"")]
    public void A_label_of_an_unknown_party_is_an_error(string right, string wrong)
    {
        Action parse = () => ConflictCase.Parse(Line.Replace(right, wrong, StringComparison.Ordinal));
        parse.Should().Throw<InvalidDataException>();
    }

    [Fact]
    public void An_id_twice_is_an_error()
    {
        Action parse = () => ConflictCase.Parse(Line + "\n" + Line);
        parse.Should().Throw<InvalidDataException>();
    }

    [Fact]
    public void A_line_that_is_no_case_is_an_error()
    {
        Action parse = () => ConflictCase.Parse("{\"id\":\"x\"}");
        parse.Should().Throw<JsonException>();
    }

    [Fact]
    public void Each_part_has_conflicts_of_both_kinds_shifts_of_all_kinds_and_clean_cases()
    {
        foreach (string part in new[] { "a", "b" })
        {
            ConflictCase[] half = [.. Cases.Where(one => string.Equals(one.Part, part, StringComparison.Ordinal))];
            half.SelectMany(one => one.Gold.Conflicts).Select(conflict => conflict.Kind).Distinct().Should().HaveCount(2);
            half.SelectMany(one => one.Gold.Shifts).Select(shift => shift.Kind).Distinct().Should().HaveCount(3);
            half.Count(one => one.IsClean).Should().BeGreaterThan(6);
        }
    }

    [Fact]
    public void Every_party_is_named_in_its_articles()
    {
        foreach (ConflictCase one in Cases)
        {
            string text = string.Join('\n', one.Articles.SelectMany(article => new[] { article.Title, article.Text })).Replace('’', '\'');
            one.Gold.Parties.Where(party => !party.Names.Concat(party.Speakers).Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase)))
                .Should().BeEmpty("{0} names its parties", one.Id);
        }
    }

    [Fact]
    public void A_shift_is_dated_as_an_article_of_its_case()
    {
        foreach (ConflictCase one in Cases)
        {
            one.Gold.Shifts.Select(shift => shift.Date.ToString("O")).Should().BeSubsetOf(one.Articles.Select(article => article.Published), one.Id);
        }
    }
}
