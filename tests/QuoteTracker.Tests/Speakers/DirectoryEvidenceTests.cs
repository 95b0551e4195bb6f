using QuoteTracker.Articles;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;

namespace QuoteTracker.Tests.Speakers;

public sealed class DirectoryEvidenceTests
{
    private static ResolvedArticle Dated(string marked, string id, int year)
    {
        AnalyzedArticle article = Marked.Article(marked, id);
        Article dated = article.Article with { Published = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        return new SpeakerResolver().Resolve(new AnalyzedArticle(dated, article.Text, article.Attributions));
    }

    [Fact]
    public void Dates_the_roles_of_a_speaker()
    {
        Speaker speaker = new SpeakerLinker().Link([Dated("{s1:Mayor Ada Lind} {c1:said} {q1:no}.", "b", 2021), Dated("{s1:Councillor Ada Lind} {c1:said} {q1:no}.", "a", 2018), Dated("{s1:Mayor Ada Lind} {c1:said} {q1:yes}.", "c", 2023)])
            .Speakers.Should().ContainSingle().Subject;
        speaker.Roles.Select(role => (role.Text, role.First?.Year, role.Last?.Year)).Should().Equal(("Councillor", 2018, 2018), ("Mayor", 2021, 2023));
        speaker.Roles[1].Evidence.Select(place => place.ArticleId).Should().BeEquivalentTo("b", "c");
    }

    [Fact]
    public void Says_what_joined_the_speakers_of_two_articles()
    {
        Speaker speaker = Marked.Link("{s1:Sergei Orlov} {c1:said} {q1:no}.", "{s1:Sergey Orlov} {c1:said} {q1:yes}.").Speakers.Should().ContainSingle().Subject;
        SpeakerMerge merge = speaker.Merges.Should().ContainSingle().Subject;
        new[] { merge.Name, merge.OtherName }.Should().BeEquivalentTo("Sergei Orlov", "Sergey Orlov");
        merge.Reason.Should().Contain("spelling");
        merge.Mention.ArticleId.Should().NotBe(merge.OtherMention.ArticleId);
    }

    [Fact]
    public void Says_why_a_speaker_has_a_party_or_none()
    {
        SpeakerDirectory directory = Marked.Link("{s1:Ola Berg, chief executive of Fjord Energy,} {c1:said} {q1:no}. {s2:Nora Lind, a professor at Uppsala University,} {c2:said} {q2:no}.");
        directory.Speakers.Single(speaker => speaker.Name is "Ola Berg").PartyReason.Should().Contain("chief executive");
        directory.Speakers.Single(speaker => speaker.Name is "Nora Lind").PartyReason.Should().Contain("professor");
        directory.Speakers.Should().OnlyContain(speaker => speaker.PartyEvidence.Length > 0);
    }

    [Fact]
    public void Keeps_apart_what_the_user_keeps_apart_even_by_way_of_a_third_name()
    {
        var options = new SpeakerLinkerOptions { Book = PartyBook.Parse("""{ "differentSpeakers": [["Sergei Orlov", "Sergey Orlov"]] }""") };
        ResolvedArticle[] articles = [Marked.Resolve("{s1:Sergei Orlov} {c1:said} {q1:no}.", "a"), Marked.Resolve("{s1:S. Orlov} {c1:said} {q1:no}.", "b"), Marked.Resolve("{s1:Sergey Orlov} {c1:said} {q1:yes}.", "c")];
        SpeakerDirectory directory = new SpeakerLinker(options).Link(articles);
        directory.Links[0][0].Should().NotBe(directory.Links[2][0]);
        new SpeakerLinker(options).Link([.. articles, Marked.Resolve("{s1:Orlov} {c1:said} {q1:no}.", "d")]).Speakers.Length.Should().BeGreaterThan(1, "the decision holds in later runs");
    }

    [Fact]
    public void Joins_what_the_user_joins_and_says_so()
    {
        var options = new SpeakerLinkerOptions { Book = PartyBook.Parse("""{ "sameSpeaker": [["Bob Tambour", "Robert Zimmer"]] }""") };
        Speaker speaker = new SpeakerLinker(options).Link([Marked.Resolve("{s1:Bob Tambour} {c1:said} {q1:no}.", "a"), Marked.Resolve("{s1:Robert Zimmer} {c1:said} {q1:no}.", "b")]).Speakers.Should().ContainSingle().Subject;
        speaker.Merges.Should().ContainSingle().Which.Reason.Should().Contain("parties file");
    }
}
