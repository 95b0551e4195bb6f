using QuoteTracker.Text;

namespace QuoteTracker.Tests.Text;

public sealed class LemmatizerTests
{
    [Theory]
    [InlineData("denied", PartOfSpeech.VerbPast, "deny")]
    [InlineData("Stopped", PartOfSpeech.VerbPastParticiple, "stop")]
    [InlineData("making", PartOfSpeech.VerbGerund, "make")]
    [InlineData("asking", PartOfSpeech.VerbGerund, "ask")]
    [InlineData("agreed", PartOfSpeech.VerbPast, "agree")]
    [InlineData("telling", PartOfSpeech.VerbGerund, "tell")]
    [InlineData("said", PartOfSpeech.VerbPast, "say")]
    [InlineData("went", PartOfSpeech.VerbPast, "go")]
    [InlineData("passes", PartOfSpeech.VerbPresentThird, "pass")]
    [InlineData("says", PartOfSpeech.VerbPresentThird, "say")]
    [InlineData("goes", PartOfSpeech.VerbPresentThird, "go")]
    [InlineData("n't", PartOfSpeech.Adverb, "not")]
    [InlineData("n’t", PartOfSpeech.Adverb, "not")]
    [InlineData("wo", PartOfSpeech.Modal, "will")]
    [InlineData("women", PartOfSpeech.NounPlural, "woman")]
    [InlineData("parties", PartOfSpeech.NounPlural, "party")]
    [InlineData("churches", PartOfSpeech.NounPlural, "church")]
    [InlineData("houses", PartOfSpeech.NounPlural, "house")]
    [InlineData("buses", PartOfSpeech.NounPlural, "bus")]
    [InlineData("larger", PartOfSpeech.AdjectiveComparative, "large")]
    [InlineData("biggest", PartOfSpeech.AdjectiveSuperlative, "big")]
    [InlineData("happier", PartOfSpeech.AdjectiveComparative, "happy")]
    [InlineData("better", PartOfSpeech.AdjectiveComparative, "good")]
    [InlineData("The", PartOfSpeech.Determiner, "the")]
    [InlineData("Nations", PartOfSpeech.ProperNounPlural, "Nations")]
    [InlineData("sing", PartOfSpeech.Verb, "sing")]
    [InlineData("", PartOfSpeech.Noun, "")]
    public void Gives_the_dictionary_form(string word, PartOfSpeech tag, string lemma) => Lemmatizer.Lemmatize(word, tag).Should().Be(lemma);

    [Fact]
    public void Very_long_words_stay_as_they_are()
    {
        string word = new('x', 100_000);
        Lemmatizer.Lemmatize(word, PartOfSpeech.NounPlural).Should().Be(word);
    }

    [Fact]
    public void A_destination_without_room_is_refused()
    {
        Action act = () => Lemmatizer.Lemmatize("parties", PartOfSpeech.NounPlural, new char[7]);
        act.Should().Throw<ArgumentException>().WithParameterName("destination");
    }
}
