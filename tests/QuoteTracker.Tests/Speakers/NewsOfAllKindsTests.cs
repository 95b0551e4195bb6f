using QuoteTracker.Speakers;

namespace QuoteTracker.Tests.Speakers;

/// <summary>Speakers and parties in short articles on sport, courts, business, science, local news and countries of all parts of the world.</summary>
public sealed class NewsOfAllKindsTests
{
    [Fact]
    public void Names_the_nurse_of_the_first_line_by_the_name_that_follows() => Marked.Speakers(
        """
        {s1:A nurse} {c1:told} an inquest {q1:that she had warned managers}.

        {s2:Helen Barlow, 34,} {c2:said} {q2:she had sent an e-mail}.

        "Were you on leave?" the barrister asked. {q3:"I was not,"} {c3:replied} {s3:the nurse}.
        """).Should().Equal("Helen Barlow", "Helen Barlow", "Helen Barlow");

    [Fact]
    public void Leaves_a_description_alone_when_the_next_name_has_another_office() => Marked.Speakers(
        """
        {s1:A teacher} {c1:said} {q1:the roof had leaked for years}.

        {s2:Mayor Helen Barlow} {c2:said} {q2:money was short}.
        """).Should().Equal("A teacher", "Helen Barlow");

    [Fact]
    public void Gives_the_office_in_the_lead_to_the_person_named_after_it() => Marked.PartyOf(
        """
        The chief executive of Northgate Hospital has resigned.

        {s1:Fiona Cairns} {c1:said} {q1:she took responsibility}.
        """).Should().Be("Northgate Hospital");

    [Fact]
    public void Takes_the_person_after_a_club_and_an_office() => Marked.Speakers(
        """
        Hartwell Rovers lost at home.

        {s1:Rovers chairman Alan Sugrue} {c1:said}: {q1:"He is not for sale."} {s2:Napoli sporting director Carlo Bresci} {c2:told} a radio station {q2:that talks went on}.
        """).Should().Equal("Alan Sugrue", "Carlo Bresci");

    [Fact]
    public void Knows_a_club_by_the_last_word_of_its_name() => Marked.PartyOf("Dunmore United lost at home. {s1:United chairman Alan Sugrue} {c1:said} {q1:no}.").Should().Be("Dunmore United");

    [Fact]
    public void Keeps_a_company_apart_from_its_unnamed_spokeswoman() => Marked.Speakers("Orion Foods is in talks.\n\n{s1:An Orion spokeswoman} {c1:said} {q1:it does not comment}.").Should().Equal("An Orion spokeswoman");

    [Fact]
    public void Drops_letters_after_a_name()
    {
        ArticleSpeaker speaker = Marked.SpeakerOf("{s1:The hospital trust's barrister, Nora Feld KC,} {c1:said} {q1:the date was wrong}.");
        speaker.Name.Should().Be("Nora Feld");
        speaker.Affiliations.Should().Equal("hospital trust");
    }

    [Fact]
    public void Ties_a_role_to_the_trust_that_the_article_names() => Marked.PartyOf(
        "{s1:The hospital trust's barrister, Nora Feld KC,} {c1:said} {q1:the date was wrong}. Castleford Hospitals NHS Trust declined to comment, as did the National Party.").Should().Be("Castleford Hospitals NHS Trust");

    [Fact]
    public void Understands_the_union_that_was_described_before()
    {
        SpeakerDirectory directory = Marked.Link("{s1:The bakers' union} {c1:said} {q1:jobs would go}. Shares of Tarrow Mills, the rival of Tarrow Foods, rose. {s2:Marta Quell, the leader of the union,} {c2:said} {q2:they would strike}.");
        directory.Speakers.Select(speaker => speaker.PartyId).Distinct(StringComparer.Ordinal).Should().ContainSingle().Which.Should().Contain("bakers");
    }

    [Fact]
    public void Joins_questions_and_answers_to_interviewer_and_interviewee() => Marked.Speakers(
        """
        Ngozi Barrett took over the river authority in May. She spoke to Paul Hendry.

        {s1:Q}: {q1:Did you know about the leak?}

        {s2:A}: {q2:No.}

        {s3:HENDRY}: {q3:So the farmers are lying?}

        {s4:BARRETT}: {q4:I would not say so.}
        """).Should().Equal("Paul Hendry", "Ngozi Barrett", "Paul Hendry", "Ngozi Barrett");

    [Fact]
    public void Keeps_interviewer_and_interviewee_apart_where_none_is_named() => Marked.Speakers("{s1:Q}: {q1:Why now?}\n\n{s2:A}: {q2:It was time.}").Should().Equal("the interviewer", "the interviewee");

    [Theory]
    [InlineData("JAIPUR: Lawmakers met in India's Lok Sabha. {s1:Congress leader Harish Meena} {c1:said} {q1:no}.", "Indian National Congress")]
    [InlineData("NAIROBI - Kenyan teachers went home. {s1:Education Cabinet Secretary Grace Achieng} {c1:said} {q1:no}.", "Kenya")]
    [InlineData("{s1:Wilson Kiptoo, secretary general of the Kenya National Union of Teachers,} {c1:said} {q1:no}.", "Kenya National Union of Teachers")]
    [InlineData("MANILA - Chinese ships of the Chinese coast guard came near the Philippines. {s1:Foreign Affairs Secretary Ramon Delgado} {c1:said} {q1:no}.", "Philippines")]
    [InlineData("{s1:Jack Trelawney, who chairs the Tamar Farmers' Union,} {c1:said} {q1:no}.", "Tamar Farmers' Union")]
    [InlineData("{s1:Campaigner Lucy Marsh, of Save Our Libraries,} {c1:said} {q1:no}.", "Save Our Libraries")]
    [InlineData("{s1:Cllr Dawn Whitfield (Lab)} {c1:said}: {q1:no}.", "Labour Party")]
    [InlineData("{s1:State Rep. Angela Moss, D-Springdale,} {c1:said} {q1:no}.", "Democrats")]
    [InlineData("Patients of the NHS waited. {s1:Shadow health secretary Priya Nair} {c1:said} {q1:no}.", "British opposition")]
    [InlineData("Kaizo Motors will recall cars, and {s1:its president, Hiroshi Tamura,} {c1:said} {q1:no}.", "Kaizo Motors")]
    [InlineData("Bakehouse Group said it was not for sale. {s1:Chief executive Tom Araki} {c1:said} {q1:no}.", "Bakehouse Group")]
    [InlineData("Giles Farrow told the jury the truth. {s1:His lawyer, Sandra Okoye,} {c1:said} {q1:no}.", "Giles Farrow")]
    [InlineData("{s2:The police union} {c2:said} {q2:yes}. {s1:Its president, Sgt. Dale Kurtz,} {c1:said} {q1:no}.", "police union")]
    public void Derives_the_party(string marked, string party) => Marked.PartyOf(marked).Should().Be(party);

    [Theory]
    [InlineData("{s1:Parents' association chair Amina Hassan} {c1:said} {q1:no}. The Opposition Front said yes.", "Opposition Front")]
    [InlineData("{s1:Union leaders} {c1:said} {q1:no}.", "Union")]
    [InlineData("{s1:A Western diplomat in Manila} {c1:said} {q1:no}.", "Western")]
    [InlineData("{s1:Tournament director Ana Beltran} {c1:said} {q1:no}.", "Tournament")]
    public void Gives_no_party_that_words_happen_to_name(string marked, string wrong) => Marked.PartyOf(marked).Should().NotBe(wrong);

    [Fact]
    public void Gives_no_plural_pronoun_to_an_adjective() => Marked.Speakers("Anna Keller and Tom Reiss bought Russian gas. {s1:They} {c1:said} {q1:it was cheap}.").Should().NotContain("Russian");

    [Fact]
    public void Takes_a_person_of_the_country_for_the_german() => Marked.Speakers(
        """
        Katerina Novak withdrew from the tournament. {s1:Novak} {c1:said} {q1:her wrist hurt}. Lisa Braun, the winner in Rome, wished her well.

        {q2:"We all know how it feels,"} {s2:the German} {c2:said}.
        """).Should().Equal("Katerina Novak", "Lisa Braun");

    [Fact]
    public void Takes_nobody_of_the_court_for_the_defendant() => Marked.Speakers(
        """
        Giles Farrow told a London jury that he had followed orders. {s1:Prosecutor Mark Ilves} {c1:asked} {q1:why he kept quiet}.

        {q2:"I was afraid,"} {s2:the defendant} {c2:replied}.
        """).Should().Equal("Mark Ilves", "Giles Farrow");

    [Theory]
    [InlineData("{s1:The refereeing body, PGRB,} {c1:confirmed} {q1:the penalty}.", "PGRB")]
    [InlineData("{s1:The doctors' union, the BMA,} {c1:confirmed} {q1:the strike}.", "BMA")]
    public void Names_the_body_after_its_description(string text, string body) => Marked.Speakers(text).Should().Equal(body);

    [Fact]
    public void Takes_the_minister_for_the_secretary_named_before() => Marked.Speakers(
        "Education Secretary Grace Achieng flew home. {s1:The minister} {c1:urged} {q1:teachers to wait}.").Should().Equal("Grace Achieng");

    [Fact]
    public void Lists_only_those_who_speak()
    {
        SpeakerDirectory directory = Marked.Link("{s1:Ada Lind, head of Fjord Energy,} {c1:said} {q1:no}. Russian President Ivan Petrov, 60, listened.");
        directory.Speakers.Select(speaker => speaker.Name).Should().Equal("Ada Lind");
        directory.Parties.Select(party => party.Name).Should().Equal("Fjord Energy");
        directory.Links[0].Should().Contain(-1);
    }
}
