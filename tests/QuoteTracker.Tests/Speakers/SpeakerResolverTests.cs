using QuoteTracker.Speakers;

namespace QuoteTracker.Tests.Speakers;

public sealed class SpeakerResolverTests
{
    [Fact]
    public void Links_surnames_and_pronouns_to_the_full_name() => Marked.Speakers(
        """
        {s1:Norwegian Finance Minister Ingrid Halvorsen} {c1:said} {q1:the budget was balanced}.

        {q2:"We kept our word,"} {s2:Halvorsen} {c2:said}.

        {q3:"Nothing else matters,"} {s3:she} {c3:added}.
        """).Should().Equal("Ingrid Halvorsen", "Ingrid Halvorsen", "Ingrid Halvorsen");

    [Fact]
    public void Chooses_the_pronoun_by_gender() => Marked.Speakers(
        """
        Striker Marta Olsen left the pitch with coach Peter Brandt.

        {q1:"My knee hurts,"} {s1:she} {c1:said}. {q2:"It is nothing serious,"} {s2:he} {c2:told} reporters.
        """).Should().Equal("Marta Olsen", "Peter Brandt");

    [Fact]
    public void Takes_the_person_in_an_apposition_as_the_speaker_and_its_words_as_the_role()
    {
        ArticleSpeaker speaker = Marked.SpeakerOf("{s1:Dmitri Karpov, the governor's spokesman,} {c1:told} a newspaper {q1:the road would open}.");
        speaker.Name.Should().Be("Dmitri Karpov");
        speaker.Role.Should().Be("governor's spokesman");
    }

    [Fact]
    public void Takes_the_name_after_a_description_as_the_speaker()
    {
        ArticleSpeaker speaker = Marked.SpeakerOf("{s1:The head of Bergen Hospital, Lars Eide,} {c1:said} {q1:beds were free}.");
        speaker.Name.Should().Be("Lars Eide");
        speaker.Role.Should().Be("head of Bergen Hospital");
        speaker.Affiliations.Should().Contain("Bergen Hospital");
    }

    [Fact]
    public void Gives_a_joint_source_two_speakers() => Marked.Speakers(
        "{s1:Anna Keller and Tom Reiss} {c1:said} {q1:they would appeal}. {q2:\"We have time,\"} {s2:they} {c2:added}.")
        .Should().Equal("Anna Keller + Tom Reiss", "Anna Keller + Tom Reiss");

    [Fact]
    public void Does_not_split_the_complement_of_a_spokesman() => Marked.Speakers(
        "{s1:A spokesman for Keller and Reiss} {c1:said} {q1:they would appeal}.").Should().Equal("A spokesman for Keller and Reiss");

    [Fact]
    public void Resolves_descriptions_by_office_and_country() => Marked.Speakers(
        """
        Kenyan President Wanjiru Otieno met Ugandan President Moses Okello in Kampala.

        {s1:The Kenyan leader} {c1:said} {q1:trade would grow}. {s2:The Ugandan president} {c2:said} {q2:borders would open}.
        """).Should().Equal("Wanjiru Otieno", "Moses Okello");

    [Fact]
    public void Resolves_the_company_to_the_company_named() => Marked.Speakers(
        """
        Nordwind Airlines cancelled forty flights on Monday.

        {s1:The airline} {c1:said} {q1:crews were ill}. {q2:"We apologise,"} {s2:it} {c2:added}.
        """).Should().Equal("Nordwind Airlines", "Nordwind Airlines");

    [Fact]
    public void Keeps_unnamed_sources_apart()
    {
        ResolvedArticle resolved = Marked.Resolve("{s1:A senior official} {c1:said} {q1:talks failed}. {s2:A senior official} {c2:said} {q2:talks went on}.");
        resolved.Sources[0].Speakers.Should().NotEqual(resolved.Sources[1].Speakers);
        resolved.Speakers[resolved.Sources[0].Speakers[0]].Kind.Should().Be(SpeakerKind.Unnamed);
    }

    [Fact]
    public void Takes_the_antecedent_of_who() => Marked.Speakers(
        "The plan was criticised by Elena Marchetti, {s1:who} {c1:said} {q1:it came too late}.").Should().Equal("Elena Marchetti");

    [Fact]
    public void Takes_the_first_person_in_a_quotation_for_its_speaker() => Marked.Speakers(
        "{q1:\"{s2:I} {c2:believe} {q2:prices will rise},\"} {s1:Yuki Tanaka} {c1:said}.").Should().Equal("Yuki Tanaka", "Yuki Tanaka");

    [Fact]
    public void Continues_a_quotation_without_source_with_its_speaker() => Marked.Speakers(
        """
        {q1:"The harvest was poor,"} {s1:farmer Juan Ortega} {c1:said}.

        {q2:"We need rain."}
        """).Should().Equal("Juan Ortega", "Juan Ortega");

    [Fact]
    public void Looks_behind_an_outlet_that_cites_somebody() => Marked.Speakers(
        "{s1:Reuters}, {c1:citing} police chief Amara Diallo, reported {q1:two arrests}.").Should().Equal("Amara Diallo");

    [Theory]
    [InlineData("{s1:Ludwig van der Berg} {c1:said} {q1:no}. {s2:Van der Berg} {c2:left}  {q2:early}.", "Ludwig van der Berg")]
    [InlineData("{s1:Hassan al-Masri} {c1:said} {q1:no}. {s2:Al-Masri} {c2:said} {q2:it again}.", "Hassan al-Masri")]
    [InlineData("{s1:Sheikh Khalid bin Rashid} {c1:said} {q1:no}. {s2:Bin Rashid} {c2:said} {q2:it again}.", "Khalid bin Rashid")]
    [InlineData("{s1:Siobhan O'Leary} {c1:said} {q1:no}. {s2:Ms. O'Leary} {c2:said} {q2:it again}.", "Siobhan O'Leary")]
    [InlineData("{s1:Jean-Claude Dupont-Moreau} {c1:said} {q1:no}. {s2:Dupont-Moreau} {c2:said} {q2:it again}.", "Jean-Claude Dupont-Moreau")]
    [InlineData("{s1:Kim Jong-su} {c1:said} {q1:no}. {s2:Kim} {c2:said} {q2:it again}.", "Kim Jong-su")]
    [InlineData("{s1:Theresa May} {c1:said} {q1:no}. {s2:May} {c2:said} {q2:it again}.", "Theresa May")]
    public void Understands_names_of_many_forms(string marked, string name) => Marked.Speakers(marked).Should().Equal(name, name);

    [Theory]
    [InlineData("{s1:The Center for Coastal Studies} {c1:said} {q1:the sea rises}.", "Center for Coastal Studies")]
    [InlineData("{s1:The National Guard} {c1:said} {q1:roads were closed}.", "National Guard")]
    [InlineData("{s1:The Supreme Court of Kenya} {c1:ruled} {q1:the vote was void}.", "Supreme Court of Kenya")]
    [InlineData("{s1:Striker Diego Paz} {c1:said} {q1:the pitch was wet}.", "Diego Paz")]
    [InlineData("{s1:Dr. Aiko Mori of Kyoto University} {c1:said} {q1:the cells divided}.", "Aiko Mori")]
    [InlineData("{s1:Fire chief Tom Reed} {c1:said} {q1:nobody was hurt}.", "Tom Reed")]
    public void Names_speakers_of_all_walks_of_life(string marked, string name) => Marked.Speakers(marked).Should().Equal(name);

    [Fact]
    public void Keeps_namesakes_apart_by_title() => Marked.Speakers(
        """
        Bob Carter, the mayor, and his sister Alice Carter own the mill.

        {s1:Mr. Carter} {c1:said} {q1:it is safe}. {s2:Ms. Carter} {c2:said} {q2:it is not}.
        """).Should().Equal("Bob Carter", "Alice Carter");

    [Fact]
    public void Reads_articles_in_capitals() => Marked.Speakers(
        """
        STORM HITS COAST. {s1:MAYOR LINDA PARK} {c1:SAID} {q1:THE HARBOUR WAS CLOSED AND FERRIES WOULD NOT SAIL}. {s2:PARK} {c2:SAID} {q2:SCHOOLS STAY OPEN}.
        """).Should().Equal("LINDA PARK", "LINDA PARK");

    [Fact]
    public void Reads_articles_without_capitals() => Marked.Speakers(
        "the storm closed the harbour. {s1:mayor linda park} {c1:said} {q1:ferries would not sail until the weekend at the earliest}.").Should().Equal("linda park");

    [Fact]
    public void Names_no_speaker_where_the_text_has_none()
    {
        ResolvedArticle resolved = Marked.Resolve("{q1:\"No smoking\"} stood on the door.");
        resolved.Sources.Should().ContainSingle().Which.Speakers.Should().BeEmpty();
    }

    [Fact]
    public void Accepts_an_empty_article() => Marked.Resolve("").Speakers.Should().BeEmpty();

    [Fact]
    public void Gives_each_attribution_one_entry_in_order()
    {
        ResolvedArticle resolved = Marked.Resolve("{q1:\"Yes,\"} {s1:Ana Lopez} {c1:said}. {q2:\"No,\"} {s2:Ben Cole} {c2:said}.");
        resolved.Sources.Select(source => source.Attribution).Should().Equal(0, 1);
        resolved.Sources.Should().OnlyContain(source => source.Confidence > 0 && source.Confidence <= 1 && source.Explanation.Length > 0);
    }

    [Fact]
    public void Refuses_null() => FluentActions.Invoking(() => new SpeakerResolver().Resolve(null!)).Should().Throw<ArgumentNullException>();
}
