using System.Collections.Frozen;
using QuoteTracker.Text;

namespace QuoteTracker.Training.Text;

/// <summary>Maps the tags of the corpora to <see cref="PartOfSpeech"/>.</summary>
internal static class PennTags
{
    private static readonly FrozenDictionary<string, PartOfSpeech> Tags = new Dictionary<string, PartOfSpeech>(StringComparer.Ordinal)
    {
        ["CC"] = PartOfSpeech.CoordinatingConjunction,
        ["CD"] = PartOfSpeech.CardinalNumber,
        ["DT"] = PartOfSpeech.Determiner,
        ["EX"] = PartOfSpeech.ExistentialThere,
        ["FW"] = PartOfSpeech.ForeignWord,
        ["GW"] = PartOfSpeech.ForeignWord,
        ["IN"] = PartOfSpeech.Preposition,
        ["JJ"] = PartOfSpeech.Adjective,
        ["AFX"] = PartOfSpeech.Adjective,
        ["JJR"] = PartOfSpeech.AdjectiveComparative,
        ["JJS"] = PartOfSpeech.AdjectiveSuperlative,
        ["LS"] = PartOfSpeech.ListItemMarker,
        ["MD"] = PartOfSpeech.Modal,
        ["NN"] = PartOfSpeech.Noun,
        ["NNS"] = PartOfSpeech.NounPlural,
        ["NNP"] = PartOfSpeech.ProperNoun,
        ["NNPS"] = PartOfSpeech.ProperNounPlural,
        ["PDT"] = PartOfSpeech.Predeterminer,
        ["POS"] = PartOfSpeech.PossessiveEnding,
        ["PRP"] = PartOfSpeech.PersonalPronoun,
        ["PRP$"] = PartOfSpeech.PossessivePronoun,
        ["RB"] = PartOfSpeech.Adverb,
        ["RBR"] = PartOfSpeech.AdverbComparative,
        ["RBS"] = PartOfSpeech.AdverbSuperlative,
        ["RP"] = PartOfSpeech.Particle,
        ["SYM"] = PartOfSpeech.Symbol,
        ["$"] = PartOfSpeech.Symbol,
        ["#"] = PartOfSpeech.Symbol,
        ["NFP"] = PartOfSpeech.Symbol,
        ["TO"] = PartOfSpeech.To,
        ["UH"] = PartOfSpeech.Interjection,
        ["VB"] = PartOfSpeech.Verb,
        ["VBD"] = PartOfSpeech.VerbPast,
        ["VBG"] = PartOfSpeech.VerbGerund,
        ["VBN"] = PartOfSpeech.VerbPastParticiple,
        ["VBP"] = PartOfSpeech.VerbPresent,
        ["VBZ"] = PartOfSpeech.VerbPresentThird,
        ["WDT"] = PartOfSpeech.WhDeterminer,
        ["WP"] = PartOfSpeech.WhPronoun,
        ["WP$"] = PartOfSpeech.WhPronounPossessive,
        ["WRB"] = PartOfSpeech.WhAdverb,
        ["."] = PartOfSpeech.SentenceEnd,
        [","] = PartOfSpeech.Comma,
        [":"] = PartOfSpeech.Colon,
        ["``"] = PartOfSpeech.OpenQuote,
        ["''"] = PartOfSpeech.CloseQuote,
        ["-LRB-"] = PartOfSpeech.OpenBracket,
        ["-RRB-"] = PartOfSpeech.CloseBracket,
        ["HYPH"] = PartOfSpeech.Hyphen,
        ["ADD"] = PartOfSpeech.Address,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The part of speech of a tag; <see cref="PartOfSpeech.ForeignWord"/> for one outside the tag set.</summary>
    public static PartOfSpeech Parse(string tag) => Tags.GetValueOrDefault(tag, PartOfSpeech.ForeignWord);
}
