using QuoteTracker.Speakers;

namespace QuoteTracker.Tests.Speakers;

public sealed class SpeakerLinkerTests
{
    [Fact]
    public void Joins_spellings_of_one_name()
    {
        SpeakerDirectory directory = Marked.Link(
            "{s1:Sergei Orlov} {c1:said} {q1:no}.", "{s1:Sergey Orlov} {c1:said} {q1:yes}.", "{s1:S. Orlov} {c1:said} {q1:maybe}.");
        Speaker speaker = directory.Speakers.Should().ContainSingle().Subject;
        speaker.Id.Should().StartWith("serge");
        speaker.Aliases.Should().Contain("S. Orlov");
    }

    [Fact]
    public void Keeps_namesakes_apart() => Marked.Link("{s1:Bill Clinton} {c1:said} {q1:no}.", "{s1:Hillary Clinton} {c1:said} {q1:yes}.")
        .Speakers.Select(speaker => speaker.Name).Should().Equal("Bill Clinton", "Hillary Clinton");

    [Fact]
    public void Keeps_father_and_son_apart() => Marked.Link("{s1:Robert Lane Jr.} {c1:said} {q1:no}.", "{s1:Robert Lane Sr.} {c1:said} {q1:yes}.")
        .Speakers.Should().HaveCount(2);

    [Fact]
    public void Links_a_lone_surname_to_the_only_bearer_in_the_set() => Marked.Link("{s1:Oksana Melnyk} {c1:said} {q1:no}.", "{s1:Melnyk} {c1:said} {q1:yes}.")
        .Speakers.Should().ContainSingle();

    [Fact]
    public void Leaves_a_lone_surname_alone_where_two_bear_it() => Marked.Link("{s1:Paul Weber} {c1:said} {q1:no}.", "{s1:Ruth Weber} {c1:said} {q1:no}.", "{s1:Mr. Weber} {c1:said} {q1:yes}.")
        .Speakers.Should().HaveCount(3);

    [Fact]
    public void Tells_bearers_of_a_surname_apart_by_office() => Marked.Link(
        "{s1:Mayor Paul Weber} {c1:said} {q1:no}.", "{s1:Coach Ruth Weber} {c1:said} {q1:no}.", "{s1:Mayor Weber} {c1:said} {q1:yes}.")
        .Speakers.Select(speaker => speaker.Name).Should().Equal("Paul Weber", "Ruth Weber");

    [Fact]
    public void Keeps_unnamed_sources_of_different_articles_apart()
    {
        SpeakerDirectory directory = Marked.Link("{s1:a senior official} {c1:said} {q1:no}.", "{s1:a senior official} {c1:said} {q1:yes}.");
        directory.Speakers.Select(speaker => speaker.Id).Should().Equal("a-senior-official", "a-senior-official-2");
    }

    [Fact]
    public void Joins_a_body_with_its_initials_and_company_form() => Marked.Link(
        "{s1:The Coastal Ferry Authority} {c1:said} {q1:no}.", "{s1:CFA} {c1:said} {q1:yes}.", "{s1:Harbour Works Ltd.} {c1:said} {q1:no}.", "{s1:Harbour Works} {c1:said} {q1:yes}.")
        .Speakers.Should().HaveCount(2);

    [Fact]
    public void Does_not_depend_on_the_order_of_articles()
    {
        ResolvedArticle[] articles =
        [
            Marked.Resolve("{s1:French President Luc Moreau} {c1:said} {q1:no}.", "x"), Marked.Resolve("{s1:Moreau} {c1:said} {q1:yes}. {s2:an aide} {c2:said} {q2:no}.", "y"),
            Marked.Resolve("{s1:Lucas Moreau, a baker,} {c1:said} {q1:no}. {s2:an aide} {c2:said} {q2:no}.", "z"),
        ];
        SpeakerDirectory forward = new SpeakerLinker().Link(articles);
        SpeakerDirectory backward = new SpeakerLinker().Link([.. articles.Reverse()]);
        backward.Speakers.Should().BeEquivalentTo(forward.Speakers, options => options.WithStrictOrdering());
        backward.Parties.Should().BeEquivalentTo(forward.Parties, options => options.WithStrictOrdering());
        backward.Links.Reverse().SelectMany(links => links).Should().Equal(forward.Links.SelectMany(links => links));
    }

    [Fact]
    public void Orders_speakers_and_parties_by_id()
    {
        SpeakerDirectory directory = Marked.Link("{s1:Zoe Young} {c1:said} {q1:no}. {s2:Adam Bell} {c2:said} {q2:no}. {s3:Russian Foreign Minister Ivan Petrov} {c3:said} {q3:no}. {s4:Chilean President Rosa Diaz} {c4:said} {q4:no}.");
        directory.Speakers.Select(speaker => speaker.Id).Should().BeInAscendingOrder(StringComparer.Ordinal);
        directory.Parties.Select(party => party.Id).Should().BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public void Refuses_null() => FluentActions.Invoking(() => new SpeakerLinker().Link(null!)).Should().Throw<ArgumentNullException>();

    [Fact]
    public void Accepts_no_articles() => new SpeakerLinker().Link([]).Speakers.Should().BeEmpty();
}
