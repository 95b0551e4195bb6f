using QuoteTracker.Speakers;

namespace QuoteTracker.Tests.Speakers;

public sealed class RankingTests
{
    [Fact]
    public void Gives_a_barristers_question_to_the_barrister() => Marked.Speakers(
        """
        {s1:Helen Adeyemi} {c1:told} the inquest {q1:she had sent an e-mail}.

        {s2:The family's barrister, Naomi Feld KC,} {c2:suggested} {q2:that Ms Adeyemi was mistaken}.

        {q3:"You were on leave, were you not?"} {s3:she} {c3:asked}.
        """).Should().Equal("Helen Adeyemi", "Naomi Feld", "Naomi Feld");

    [Fact]
    public void Names_the_best_alternatives_with_their_probabilities()
    {
        ResolvedArticle resolved = Marked.Resolve(
            """
            {s1:Norwegian minister Erik Dahl} {c1:met} {q1:Danish minister Lars Holm in Oslo}.

            {q2:"We agreed,"} {s2:he} {c2:said}.
            """);
        ResolvedSource source = resolved.Sources[1];
        source.Alternatives.Should().ContainSingle();
        resolved.Speakers[source.Alternatives[0].Speaker].Name.Should().Be("Lars Holm");
        source.Alternatives[0].Probability.Should().BeInRange(0, 1 - source.Confidence + 0.001);
        source.Evidence.Should().HaveCount(2, "the pronoun and the name it goes back to");
    }

    [Fact]
    public void Gives_no_alternatives_where_a_name_settles_it() => Marked.Resolve("{s1:Ada Lind} {c1:said} {q1:no}.").Sources[0].Alternatives.Should().BeEmpty();

    [Fact]
    public void Is_surer_where_one_person_is_named_than_where_two_are()
    {
        double one = Marked.Resolve("Ada Lind left. {q1:\"It was time,\"} {s1:she} {c1:said}.").Sources[0].Confidence;
        double two = Marked.Resolve("Ada Lind and Eva Moe left. {q1:\"It was time,\"} {s1:she} {c1:said}.").Sources[0].Confidence;
        one.Should().BeGreaterThan(two);
    }
}
