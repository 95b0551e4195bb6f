using QuoteTracker.Speakers;

namespace QuoteTracker.Tests.Speakers;

/// <summary>Bodies that every country has belong to the country of the news; bodies that roles name in small letters belong to the article.</summary>
public sealed class UnseenNewsTests
{
    [Theory]
    [InlineData("NAIROBI - Kenya's government was accused of waste. {s1:Senator Tabitha Wanjiru} {c1:said} {q1:no}.", "Kenyan parliament")]
    [InlineData("BRASILIA - Brazil's Congress voted on the Amazon. {s1:Senator Carlos Meireles} {c1:said} {q1:no}.", "Brazilian Congress")]
    [InlineData("{s1:Philippine senator Rico Salazar} {c1:said} {q1:no}.", "Philippine Congress")]
    [InlineData("ABUJA - Nigeria's navy burned boats. {s1:The House of Representatives} {c1:said} {q1:no}.", "Nigerian National Assembly")]
    [InlineData("NEW DELHI - India's farmers went to court. {s1:The Supreme Court} {c1:said} {q1:no}.", "Indian courts")]
    [InlineData("WARSAW - Poland's judges met. {s1:The Supreme Court's president, Malgorzata Wilk,} {c1:said} {q1:no}.", "Polish courts")]
    [InlineData("MANILA - Chinese ships rammed a boat of the Philippines. {s1:Defense Secretary Arturo Reyes} {c1:said} {q1:no}.", "Philippines")]
    [InlineData("WELLINGTON - New Zealand will build a ferry. {s1:Treasury} {c1:said} {q1:no}.", "Treasury of New Zealand")]
    [InlineData("NAIROBI - Kenya's counties had no cash. {s1:Government spokesman Isaac Muriithi} {c1:said} {q1:no}. The Senate met.", "Kenya")]
    [InlineData("SPRINGFIELD, Ohio - A treasurer stole. {s1:State senator Dana Crewe} {c1:said} {q1:no}.", "Ohio legislature")]
    [InlineData("AUSTIN, Texas - The Texas Senate passed a bill. {s1:House Speaker Todd Wyman} {c1:said} {q1:no}.", "Texas legislature")]
    [InlineData("MAPLE FALLS, Vt. - The school will close. {s1:Gov. Hal Kimball} {c1:said} {q1:no}.", "State of Vermont")]
    public void An_ambiguous_body_is_of_the_country_or_region_of_the_news(string marked, string party) => Marked.PartyOf(marked).Should().Be(party);

    [Theory]
    [InlineData("{s1:Senator Lea Moran} {c1:said} {q1:no}.")]
    [InlineData("{s1:The Supreme Court} {c1:said} {q1:no}.")]
    [InlineData("{s1:Congress} {c1:said} {q1:no}.")]
    [InlineData("{s1:Admiral Josk Verrin} {c1:said} {q1:no}.")]
    [InlineData("{s1:Health Secretary Anita Rao} {c1:said} {q1:no}.")]
    [InlineData("{s1:Treasury} {c1:said} {q1:no}.")]
    public void Without_evidence_no_body_is_of_any_country(string marked)
    {
        SpeakerDirectory directory = Marked.Link(marked);
        directory.Parties.SelectMany(party => party.Aliases.Append(party.Name)).Should().NotContain(name => name.Contains("U.S.") || name.Contains("United States"));
    }

    [Theory]
    [InlineData("{s2:The navy of Tarvania} {c2:said} {q2:yes}. {s1:Admiral Josk Verrin} {c1:said} {q1:no}.", "navy of Tarvania")]
    [InlineData("{s1:Norland's defence minister, Ilka Moss,} {c1:said} {q1:no}.", "Norland")]
    [InlineData("The province of Ostrin ordered masks. {s1:Premier Jan Hruby} {c1:said} {q1:no}.", "province of Ostrin")]
    [InlineData("{s1:Its neighbour Estovia} {c1:said} {q1:no}.", "Estovia")]
    [InlineData("{s1:Interior Minister Viktor Balan} {c1:said} {q1:no}.", "government")]
    [InlineData("{s1:Opposition health spokesman Glenn Tyree} {c1:said} {q1:no}. Northbrook Hospital has new wards.", "opposition")]
    [InlineData("{s1:Opposition leader Jan Bakke} {c1:said} {q1:no}.", "opposition")]
    public void A_state_that_no_list_knows_is_a_side(string marked, string party) => Marked.PartyOf(marked).Should().Be(party);

    [Theory]
    [InlineData("The nurses' union voted to strike. {s1:Union president Carol Nagle} {c1:said} {q1:no}.", "nurses' union")]
    [InlineData("The school board met. {s1:Board chairman Doug Petty} {c1:said} {q1:no}.", "school board")]
    [InlineData("{s2:The caterer} {c2:said} {q2:yes}. The school board met. {s1:Board member Jill Strand} {c1:said} {q1:no}.", "school board")]
    [InlineData("{s1:Student union president Zara Iqbal} {c1:said} {q1:no}.", "student union")]
    [InlineData("{s1:The parish council's chair, Bill Upton,} {c1:said} {q1:no}.", "parish council")]
    [InlineData("Patients of Northbrook Hospital waited. {s1:Hospital spokeswoman Tracy Bell} {c1:said} {q1:no}.", "Northbrook Hospital")]
    [InlineData("{s1:Graham Tull, regional secretary of the Bottlers' Union,} {c1:said} {q1:no}.", "Bottlers' Union")]
    [InlineData("{s1:Owen Pask, chairman of the Port Alder Fishermen's Association,} {c1:said} {q1:no}.", "Port Alder Fishermen's Association")]
    [InlineData("{s1:Alice Renard, a vice-president of Genovax,} {c1:said} {q1:no}.", "Genovax")]
    [InlineData("{s2:The pilots' union, BALPA,} {c2:said} {q2:yes}. {s1:Union general secretary Meg Lowther} {c1:said} {q1:no}.", "BALPA")]
    [InlineData("{s2:The Kraslav paper mill} {c2:said} {q2:yes}. {q1:\"No,\"} director {s1:Roman Hlushko} {c1:said}.", "Kraslav paper mill")]
    [InlineData("{s2:Skylark Air} {c2:said} {q2:yes}. {q1:\"No,\"} {s1:Chief Executive Tom Araki} {c1:said}.", "Skylark Air")]
    [InlineData("{s2:Environment inspectors} {c2:said} {q2:yes}. {q1:\"One pipe,\"} chief inspector {s1:Olga Petrenko} {c1:said}.", "Environment inspectors")]
    [InlineData("{s2:The coastguard} {c2:said} {q2:yes}. {s1:Commander Luis Ortega} {c1:said} {q1:no}.", "coastguard")]
    public void An_officer_is_of_the_body_that_the_article_names_in_small_letters(string marked, string party)
    {
        ResolvedArticle resolved = Marked.Resolve(marked);
        SpeakerDirectory directory = new SpeakerLinker().Link([resolved]);
        ArticleSpeaker officer = resolved.Speakers.Last(speaker => speaker.Kind == SpeakerKind.Person);
        Speaker speaker = directory.Speakers.Single(one => one.Name == officer.Name);
        directory.Parties.Single(side => side.Id == speaker.PartyId).Name.Should().Be(party);
    }

    [Theory]
    [InlineData("{s1:Detective Senior Sergeant Craig Mullan} {c1:said} {q1:no}. Victoria Police found the car.", "Australian military")]
    [InlineData("{s1:Sri Lanka captain Nuwan Perera} {c1:said} {q1:no}.", "Sri Lankan military")]
    [InlineData("ROME - Danilo Vieira scored for Italy. {s1:Tariq Lodhi, Vieira's agent,} {c1:said} {q1:no}.", "Italian police")]
    [InlineData("GOMA, Congo - Trucks stopped. {s1:M23 rebels} {c1:said} {q1:no}.", "Congolese parliament")]
    [InlineData("LONDON - Rivers rose. {s1:The Environment Agency} {c1:said} {q1:no}.", "British ministry")]
    [InlineData("{s1:Union president Carol Nagle} {c1:said} {q1:no}. Boston is in the United States.", "United States")]
    [InlineData("Arden Micro was sued by its former engineer Lisa Tran. {s1:Tran} {c1:said} {q1:no}.", "Arden Micro")]
    public void Takes_no_side_for_another(string marked, string wrong) => Marked.PartyOf(marked).Should().NotBe(wrong);

    [Theory]
    [InlineData("{s1:Det Insp Ruth Collier, of West Yorkshire Police,} {c1:said} {q1:the long sentence sent a message to every builder}.", "West Yorkshire Police")]
    [InlineData("{s2:Police} {c2:said} {q2:yes}. {s1:Chief Inspector Joan Mears of Westmere Police} {c1:said} {q1:that there were far fewer people than the promoter had claimed}.", "Westmere Police")]
    [InlineData("{s1:Police} {c1:said} {q1:no}. {s2:Chief Inspector Joan Mears of Westmere Police} {c2:said} {q2:that there were far fewer people than the promoter had claimed}.", "Westmere Police")]
    [InlineData("LEEDS - A builder of Leeds in Britain was jailed. {s1:Hannah Wright KC, prosecuting,} {c1:said} {q1:no}.", "British prosecutors")]
    [InlineData("Ruth Abara owns the farm. {s2:Abara's neighbour, Giles Penn,} {c2:said} {q2:yes}. {s1:Abara} {c1:said} {q1:no}.", "Ruth Abara")]
    [InlineData("{s1:Doctors Without Borders} {c1:said} {q1:no}.", "Doctors Without Borders")]
    [InlineData("{s1:Chipmaker Arden Micro} {c1:said} {q1:no}.", "Arden Micro")]
    [InlineData("It talks with rival Van Loon. {s2:Van Loon} {c2:said} {q2:yes}. {s1:A spokesman} {c1:said} {q1:no}.", "Van Loon")]
    [InlineData("PRETORIA - South Africa's police union POPCRU called for cars. The Economic Freedom Fighters walked out. {s1:Its leader, Julius Khoza,} {c1:said} {q1:no}.", "Economic Freedom Fighters")]
    [InlineData("TOKYO - Japan's ruling Liberal Democratic Party will expel three lawmakers, {s1:its secretary general, Kenji Morita,} {c1:said} {q1:no}.", "Liberal Democratic Party")]
    public void Knows_forces_firms_and_groups_by_their_names(string marked, string party) => Marked.PartyOf(marked).Should().Be(party);

    [Fact]
    public void A_verb_after_the_name_is_no_office() => Marked.PartyOf(
        "{s1:Corrib Gold's managing director, Fergal Stack, met our reporter in June.} {c1:said} {q1:no}.").Should().Be("Corrib Gold");

    [Fact]
    public void He_is_the_subject_of_the_short_sentence_before() => Marked.Speakers(
        """
        {s1:Leyton manager Gus Orwell} {c1:said} {q1:the referee had cost them the match}. {q2:"It was never a penalty,"} {s2:he} {c2:said}.

        Leyton captain Sam Pryce disagreed. {q3:"We were second best,"} {s3:he} {c3:said}.
        """).Should().Equal("Gus Orwell", "Gus Orwell", "Sam Pryce");
}
