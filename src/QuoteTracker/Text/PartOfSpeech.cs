namespace QuoteTracker.Text;

/// <summary>Part of speech after the Penn Treebank (Marcus, Santorini and Marcinkiewicz 1993).</summary>
public enum PartOfSpeech : byte
{
    /// <summary>Not tagged.</summary>
    Unknown,

    /// <summary>CC: coordinating conjunction.</summary>
    CoordinatingConjunction,

    /// <summary>CD: cardinal number.</summary>
    CardinalNumber,

    /// <summary>DT: determiner.</summary>
    Determiner,

    /// <summary>EX: existential "there".</summary>
    ExistentialThere,

    /// <summary>FW: foreign word.</summary>
    ForeignWord,

    /// <summary>IN: preposition or subordinating conjunction.</summary>
    Preposition,

    /// <summary>JJ: adjective.</summary>
    Adjective,

    /// <summary>JJR: comparative adjective.</summary>
    AdjectiveComparative,

    /// <summary>JJS: superlative adjective.</summary>
    AdjectiveSuperlative,

    /// <summary>LS: list item marker.</summary>
    ListItemMarker,

    /// <summary>MD: modal.</summary>
    Modal,

    /// <summary>NN: noun, singular or mass.</summary>
    Noun,

    /// <summary>NNS: noun, plural.</summary>
    NounPlural,

    /// <summary>NNP: proper noun, singular.</summary>
    ProperNoun,

    /// <summary>NNPS: proper noun, plural.</summary>
    ProperNounPlural,

    /// <summary>PDT: predeterminer.</summary>
    Predeterminer,

    /// <summary>POS: possessive ending.</summary>
    PossessiveEnding,

    /// <summary>PRP: personal pronoun.</summary>
    PersonalPronoun,

    /// <summary>PRP$: possessive pronoun.</summary>
    PossessivePronoun,

    /// <summary>RB: adverb.</summary>
    Adverb,

    /// <summary>RBR: comparative adverb.</summary>
    AdverbComparative,

    /// <summary>RBS: superlative adverb.</summary>
    AdverbSuperlative,

    /// <summary>RP: particle.</summary>
    Particle,

    /// <summary>SYM: symbol, including currency signs.</summary>
    Symbol,

    /// <summary>TO: "to".</summary>
    To,

    /// <summary>UH: interjection.</summary>
    Interjection,

    /// <summary>VB: verb, base form.</summary>
    Verb,

    /// <summary>VBD: verb, past tense.</summary>
    VerbPast,

    /// <summary>VBG: verb, gerund or present participle.</summary>
    VerbGerund,

    /// <summary>VBN: verb, past participle.</summary>
    VerbPastParticiple,

    /// <summary>VBP: verb, present, not third person singular.</summary>
    VerbPresent,

    /// <summary>VBZ: verb, present, third person singular.</summary>
    VerbPresentThird,

    /// <summary>WDT: wh-determiner.</summary>
    WhDeterminer,

    /// <summary>WP: wh-pronoun.</summary>
    WhPronoun,

    /// <summary>WP$: possessive wh-pronoun.</summary>
    WhPronounPossessive,

    /// <summary>WRB: wh-adverb.</summary>
    WhAdverb,

    /// <summary>Sentence-final punctuation: full stop, question mark, exclamation mark.</summary>
    SentenceEnd,

    /// <summary>Comma.</summary>
    Comma,

    /// <summary>Colon, semicolon, dash, ellipsis.</summary>
    Colon,

    /// <summary>Opening quotation mark.</summary>
    OpenQuote,

    /// <summary>Closing quotation mark.</summary>
    CloseQuote,

    /// <summary>Opening bracket.</summary>
    OpenBracket,

    /// <summary>Closing bracket.</summary>
    CloseBracket,

    /// <summary>HYPH: hyphen within a compound.</summary>
    Hyphen,

    /// <summary>ADD: e-mail or web address.</summary>
    Address,
}
