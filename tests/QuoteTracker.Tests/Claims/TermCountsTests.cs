using CsCheck;
using QuoteTracker.Claims;

namespace QuoteTracker.Tests.Claims;

public sealed class TermCountsTests
{
    private static readonly Gen<WordEntry[]> Words = Gen.Select(Gen.ULong[1, 30], Gen.Int[0, 1000]).Select((term, word) => new WordEntry(term * 0x123456789, word, IsName: false)).Array[0, 60];

    [Fact]
    public void Terms_come_in_order_with_their_number_and_first_word() => Words.Sample(words =>
    {
        TermCounts counts = new(words);
        var expected = words.GroupBy(word => word.Term).OrderBy(group => group.Key).Select(group => (group.Key, group.Count(), group.First()));
        counts.Terms.Select((term, i) => (term, counts.Count(i), counts.First(i))).Should().Equal(expected);
    });

    [Fact]
    public void Numbers_of_terms_are_kept_while_the_table_grows()
    {
        TermTable table = new();
        ulong[] terms = [.. Enumerable.Range(1, 5_000).Select(i => (ulong)i * 0x9E3779B97F4A7C15)];
        terms.Select(table.Number).Should().Equal(Enumerable.Range(0, terms.Length));
        terms.Select(table.Find).Should().Equal(Enumerable.Range(0, terms.Length));
        table.Find(7).Should().Be(-1);
        table.Count.Should().Be(terms.Length);
    }

    [Fact]
    public void A_sum_of_vectors_weighs_each_term_by_all_that_hold_it() => Gen.Select(Words, Words).Sample((first, second) =>
    {
        TermVector[] vectors = [Vector(first), Vector(second)];
        TermVector sum = TermVector.Sum((vectors[0], 2), (vectors[1], .5f));
        Dictionary<ulong, float> expected = [];
        foreach ((TermVector vector, float weight) in vectors.Zip([2, .5f]))
        {
            for (int i = 0; i < vector.Terms.Length; i++)
            {
                expected[vector.Terms[i]] = expected.GetValueOrDefault(vector.Terms[i]) + (weight * vector.Weights[i]);
            }
        }

        TermVector wanted = TermVector.From(expected);
        sum.Terms.ToArray().Should().Equal(wanted.Terms.ToArray());
        sum.Weights.ToArray().Should().Equal(wanted.Weights.ToArray());
    });

    private static TermVector Vector(WordEntry[] words)
    {
        TermCounts counts = new(words);
        return TermVector.From(counts.Terms, [.. counts.Terms.Select((_, i) => (float)counts.Count(i))]);
    }
}
