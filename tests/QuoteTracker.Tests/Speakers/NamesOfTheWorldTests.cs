using QuoteTracker.Speakers;

namespace QuoteTracker.Tests.Speakers;

/// <summary>Names of all shapes in an article, and one person's spellings over articles.</summary>
public sealed class NamesOfTheWorldTests
{
    [Theory]
    [InlineData("Marie-Claire Dubois-Lefevre", "Dubois-Lefevre")]
    [InlineData("Pieter van der Berg", "van der Berg")]
    [InlineData("Ana de la Torre", "de la Torre")]
    [InlineData("Adel al-Jubran", "al-Jubran")]
    [InlineData("Khalid bin Rashid", "bin Rashid")]
    [InlineData("Sean O'Rourke", "O'Rourke")]
    [InlineData("Zoë Müller", "Müller")]
    [InlineData("Bilal Ait-Ali", "Ait-Ali")]
    public void A_surname_goes_back_to_the_full_name(string name, string surname) => Marked.Speakers(
        $"{{s1:Farmer {name}}} {{c1:said}} {{q1:the river had risen overnight}}. Later {{s2:{surname}}} {{c2:said}} {{q2:help had come too late for his animals}}.").Should().Equal(name, name);

    [Theory]
    [InlineData("Mr", "Tom Ekwall")]
    [InlineData("Dr.", "Ines Roth")]
    [InlineData("Sheikh", "Salim Nasr")]
    [InlineData("Dame", "Jane Orwell")]
    [InlineData("Sister", "Mary Walsh")]
    public void Honorifics_are_no_part_of_the_name(string honorific, string name) =>
        Marked.Speakers($"Yesterday {{s1:{honorific} {name}}} {{c1:said}} {{q1:the clinic would open again on Monday}}.").Should().Equal(name);

    [Fact]
    public void A_person_of_one_name_is_a_person() => Marked.SpeakerOf(
        "Indonesian President Suharno flew home. {q1:\"We will build the bridge,\"} {s1:Suharno} {c1:said}.").Should().Match<ArticleSpeaker>(speaker => speaker.Name == "Suharno" && speaker.Kind == SpeakerKind.Person);

    [Fact]
    public void An_article_in_capitals_names_its_speakers() => Marked.Speakers(
        "MAYOR JOAN ALDRIDGE SPOKE ON FRIDAY. {s1:ALDRIDGE} {c1:SAID} {q1:SHE NEVER TOOK MONEY FROM ANY BUILDER IN TOWN}.").Should().Equal("JOAN ALDRIDGE");

    [Fact]
    public void An_article_in_small_letters_names_its_speakers() => Marked.Speakers(
        "mayor joan aldridge spoke on friday. {s1:joan aldridge} {c1:said} {q1:she never took money from any builder in town}.").Should().Equal("joan aldridge");

    [Theory]
    [InlineData("Сергей Волков")]
    [InlineData("习明泽")]
    [InlineData("김영호")]
    [InlineData("محمد سالم")]
    [InlineData("Γιώργος Παππάς")]
    public void Other_scripts_are_kept_as_written(string name) => Marked.Speakers($"Yesterday {{s1:{name}}} {{c1:said}} {{q1:the harbour was open}}.").Should().Equal(name);

    [Theory]
    [InlineData("Kim Jong-un", "Kim Jong Un")]
    [InlineData("Lee Jae-myung", "Yi Jae Myung")]
    [InlineData("Park Chung-hee", "Pak Chung Hee")]
    [InlineData("Sergei Lavrenko", "Sergey Lavrenko")]
    [InlineData("Volodymyr Zelenko", "Volodimir Zelenko")]
    [InlineData("Muhammad al-Sayed", "Mohammed Al Sayed")]
    [InlineData("Yu Min-woo", "Min-woo Yu")]
    public void Spellings_of_one_name_are_one_speaker(string one, string other) => SpeakersOf(one, other).Should().ContainSingle();

    [Theory]
    [InlineData("Kim Jong-un", "Kim Jong-il")]
    [InlineData("Kim Jong-un", "Kim Yo-jong")]
    [InlineData("George H. W. Bush", "Jeb Bush")]
    [InlineData("Bill Clinton", "Hillary Clinton")]
    [InlineData("Martin Hale Jr.", "Martin Hale Sr.")]
    [InlineData("Li Wei", "Li Wen")]
    [InlineData("Wang Yi", "Wang Yang")]
    public void Namesakes_are_two_speakers(string one, string other) => SpeakersOf(one, other).Should().HaveCount(2);

    private static string[] SpeakersOf(string one, string other) =>
    [
        .. Marked.Link(
            $"Yesterday {{s1:{one}}} {{c1:said}} {{q1:the talks would go on until the end of the week}}.",
            $"Yesterday {{s1:{other}}} {{c1:said}} {{q1:the talks would go on until the end of the month}}.").Speakers.Select(speaker => speaker.Name),
    ];
}
