namespace QuoteTracker.Speakers.Ranking;

/// <summary>What the ranking sees of a candidate. Values are 0 or 1 unless said otherwise.</summary>
internal enum CandidateFeature
{
    /// <summary>Sentences back to the last mention.</summary>
    SameSentence,
    OneSentence,
    TwoSentences,
    ThreeSentences,
    FarSentences,

    /// <summary>Sentences back to the last mention that is a subject.</summary>
    SubjectInSentence,
    SubjectOneSentence,
    SubjectTwoSentences,
    SubjectFar,

    /// <summary>The form of the last mention.</summary>
    Possessor,
    InsideQuotation,
    InsideContent,
    SameParagraph,

    /// <summary>The place of the last mention among those of all candidates.</summary>
    Latest,
    SecondLatest,

    /// <summary>Logarithm of the number of mentions.</summary>
    Mentions,
    MentionsNearby,

    GenderKnown,

    /// <summary>From -1 to 1: whether the text used this pronoun, or the other, for it before.</summary>
    PronounBalance,
    HasOffice,
    Described,
    Organization,
    Group,
    State,
    Plural,

    /// <summary>How it stands to the sources before: the last one, and how many paragraphs ago.</summary>
    LastSourceHere,
    LastSourceOneParagraph,
    LastSourceTwoParagraphs,
    LastSourceFar,
    SecondLastSource,
    EarlierSource,

    /// <summary>Logarithm of the number of sources of the article that name it.</summary>
    NamedSources,

    /// <summary>It speaks the words around the place, in quotation marks or not.</summary>
    SpeaksQuotation,
    SpeaksContent,

    /// <summary>It was the last source, but another candidate has been a subject since.</summary>
    LastSourceSuperseded,

    /// <summary>It is a subject since the last source.</summary>
    NewSubject,

    /// <summary>It opens the paragraph as its subject.</summary>
    OpensParagraph,

    /// <summary>It opens the paragraph before, and the place's own begins with a quotation.</summary>
    OpensParagraphBefore,

    /// <summary>It was the last source, and the paragraph begins with a quotation.</summary>
    LastSourceBeforeQuotation,

    /// <summary>The words answer; it was the last source, or the one before.</summary>
    AnswersItself,
    AnswersOther,

    /// <summary>The words ask; it was the last source.</summary>
    AsksAgain,

    /// <summary>The last source asked; it was that source.</summary>
    AskedLast,
    OnlyInHeadline,
}
