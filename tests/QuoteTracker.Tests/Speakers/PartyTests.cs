using QuoteTracker.Speakers;

namespace QuoteTracker.Tests.Speakers;

public sealed class PartyTests
{
    [Theory]
    [InlineData("{s1:Russian Deputy Foreign Minister Pavel Sorokin} {c1:said} {q1:no}.", "Russia")]
    [InlineData("{s1:The Kremlin} {c1:said} {q1:no}.", "Russia")]
    [InlineData("{s1:Downing Street} {c1:said} {q1:no}.", "United Kingdom")]
    [InlineData("{s1:Turkish authorities} {c1:said} {q1:no}.", "Turkey")]
    [InlineData("{s1:a senior U.S. official} {c1:said} {q1:no}.", "United States")]
    [InlineData("Polish President Anna Nowak flew home. {s1:Nowak's spokesman} {c1:said} {q1:no}.", "Poland")]
    [InlineData("{s1:Rep. Carl Munro, R-Idaho,} {c1:said} {q1:no}.", "Republicans")]
    [InlineData("{s1:Democratic Senator Gina Ruiz} {c1:said} {q1:no}.", "Democrats")]
    [InlineData("{s1:Ola Berg, chief executive of Fjord Energy,} {c1:said} {q1:no}.", "Fjord Energy")]
    [InlineData("{s1:Luis Prado, coach of Rovers United,} {c1:said} {q1:no}.", "Rovers United")]
    [InlineData("{s1:Mette Dahl, a spokeswoman for the Nurses Union,} {c1:said} {q1:no}.", "Nurses Union")]
    [InlineData("{s1:Central Intelligence Agency} {c1:said} {q1:no}.", "U.S. intelligence")]
    public void Derives_the_party(string marked, string party) => Marked.PartyOf(marked).Should().Be(party);

    [Theory]
    [InlineData("{s1:Nora Lind, a professor at Uppsala University,} {c1:said} {q1:no}.")]
    [InlineData("{s1:Ben Okoro, a reporter for the Daily Ledger,} {c1:said} {q1:no}.")]
    [InlineData("{s1:local resident Maria Santos} {c1:said} {q1:no}.")]
    [InlineData("{s1:Reuters} {c1:reported} {q1:no deal}.")]
    [InlineData("{s1:Analysts} {c1:expect} {q1:no deal}.")]
    public void Gives_experts_journalists_and_bystanders_no_party(string marked) => Marked.PartyOf(marked).Should().BeNull();

    [Fact]
    public void Knows_a_government_by_the_names_people_use()
    {
        SpeakerDirectory directory = Marked.Link("{s1:U.S. President Grace Holt} {c1:said} {q1:no}. {s2:The Holt administration} {c2:said} {q2:no}.");
        Party party = directory.Parties.Should().ContainSingle().Subject;
        party.Aliases.Should().Contain(["White House", "Washington", "Holt administration", "U.S. government"]);
    }

    [Fact]
    public void Separates_a_government_from_its_opposition_and_courts()
    {
        SpeakerDirectory directory = Marked.Link("{s1:The Venezuelan government} {c1:said} {q1:no}. {s2:The Venezuelan opposition} {c2:said} {q2:yes}. {s3:The Venezuelan supreme court} {c3:ruled} {q3:no}.");
        directory.Speakers.Select(speaker => speaker.PartyId).Should().OnlyHaveUniqueItems().And.HaveCount(3);
    }

    [Fact]
    public void Lets_a_department_speak_for_its_government_among_states()
    {
        SpeakerDirectory directory = Marked.Link(
            "{s1:The State Department} {c1:said} {q1:no}. {s2:The White House} {c2:said} {q2:no}. {s3:Iranian President Ali Rostami} {c3:said} {q3:yes}. {s4:Tehran} {c4:said} {q4:yes}.");
        directory.Parties.Select(party => party.Name).Should().Equal("Iran", "United States");
    }

    [Fact]
    public void Lets_departments_be_parties_in_a_matter_of_one_state()
    {
        SpeakerDirectory directory = Marked.Link("{s1:The State Department} {c1:said} {q1:no}. {s2:The White House} {c2:said} {q2:no}.");
        directory.Parties.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("{s1:The Orla Water Board} {c1:said} {q1:no}. {q2:\"The pipes are sound,\"} managing director {s2:Ana Ruiz} {c2:said}.", "Orla Water Board")]
    [InlineData("{s1:The Dockers' Union} {c1:said} {q1:no}. {s3:The Harbour Council} {c3:said} {q3:yes}. {q2:\"We walk out at noon,\"} union president {s2:Carla Boone} {c2:said}.", "Dockers' Union")]
    public void Ties_an_officer_to_the_body_that_the_text_names(string marked, string party)
    {
        SpeakerDirectory directory = Marked.Link(marked);
        Speaker officer = directory.Speakers.Single(speaker => speaker.Kind == SpeakerKind.Person);
        directory.Parties.Single(side => side.Id == officer.PartyId).Name.Should().Be(party);
    }

    [Fact]
    public void A_named_person_of_no_side_and_no_silent_profession_is_a_side_of_his_own() =>
        Marked.PartyOf("{s1:Damian Fourie} {c1:said} {q1:no}.").Should().Be("Damian Fourie");

    [Theory]
    [InlineData("{s1:The Orla Water Board} {c1:said} {q1:no}. {q2:\"They knew it,\"} {s2:Mayor Jonas Pell} {c2:said}.")]
    [InlineData("{s1:The Orla Water Board} {c1:said} {q1:no}. {q2:\"We will look into it,\"} {s2:President Vera Lund} {c2:said}.")]
    public void Does_not_make_a_head_of_town_or_state_an_officer_of_the_body_named_before(string marked)
    {
        SpeakerDirectory directory = Marked.Link(marked);
        Speaker head = directory.Speakers.Single(speaker => speaker.Kind == SpeakerKind.Person);
        directory.Parties.Where(side => side.Id == head.PartyId).Should().NotContain(side => side.Name == "Orla Water Board");
    }
}
