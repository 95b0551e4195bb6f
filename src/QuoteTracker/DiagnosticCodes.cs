namespace QuoteTracker;

/// <summary>The stable codes of <see cref="Diagnostic"/>. A code never changes its meaning; retired codes are not used again.</summary>
public static class DiagnosticCodes
{
    /// <summary>The article has no text, or only white space.</summary>
    public const string EmptyText = "QT0001";

    /// <summary>The article is longer than the configured limit; only the part before the limit was analysed.</summary>
    public const string TextTooLong = "QT0002";

    /// <summary>The text holds NUL or other control characters, as binary data does.</summary>
    public const string ControlCharacters = "QT0003";

    /// <summary>Bytes are not valid in the declared encoding or in UTF-8: they were replaced by U+FFFD, or the text was read as Windows-1252.</summary>
    public const string InvalidEncoding = "QT0004";

    /// <summary>The text holds surrogates that do not form a pair.</summary>
    public const string LoneSurrogate = "QT0005";

    /// <summary>A line of a JSON Lines file is not a JSON object; the line was left out.</summary>
    public const string MalformedLine = "QT0006";

    /// <summary>A required field is missing or has the wrong type.</summary>
    public const string MissingField = "QT0007";

    /// <summary>Two articles have the same id; the later one was given another.</summary>
    public const string DuplicateId = "QT0008";

    /// <summary>A date could not be read; the article is treated as undated.</summary>
    public const string UnreadableDate = "QT0009";

    /// <summary>A folder or file holds no article.</summary>
    public const string NoArticles = "QT0010";

    /// <summary>A file could not be read.</summary>
    public const string UnreadableFile = "QT0011";

    /// <summary>No article was recognised in an HTML page; its plain text was taken as a whole.</summary>
    public const string NoArticleInPage = "QT0012";

    /// <summary>Quotation marks do not pair up in a paragraph; the quotation was closed at its end.</summary>
    public const string UnbalancedQuotationMarks = "QT0013";

    /// <summary>No attributed statement was found.</summary>
    public const string NoAttributions = "QT0014";

    /// <summary>The text is in another language than English, the one the models know; nothing was extracted from it. The message names the language where it is known.</summary>
    public const string UnsupportedLanguage = "QT0015";

    /// <summary>Bidirectional or invisible formatting characters stand in the text.</summary>
    public const string InvisibleCharacters = "QT0016";

    /// <summary>The article's date lies in the future of the clock in use.</summary>
    public const string FutureDate = "QT0017";

    /// <summary>Two articles have the same text; both are kept, and what they say counts once.</summary>
    public const string DuplicateText = "QT0018";

    /// <summary>A document, line or record is bigger than <see cref="Articles.ArticleReaderOptions.MaximumDocumentBytes"/>: only its beginning
    /// was read, of JSON Lines nothing.</summary>
    public const string DocumentTooBig = "QT0019";

    /// <summary>An input was left before its end, because it is longer or took longer than <see cref="Articles.ArticleReaderOptions"/> allow.</summary>
    public const string InputLimit = "QT0020";

    /// <summary>An RSS or Atom feed could not be read.</summary>
    public const string MalformedFeed = "QT0021";

    /// <summary>A compressed file or WARC archive is damaged; what could be read of it was.</summary>
    public const string MalformedArchive = "QT0022";

    /// <summary>The article prints the text of an earlier one; what both say counts once.</summary>
    public const string Republication = "QT0023";

    /// <summary>An article's id cannot be kept by a store; the article was rejected.</summary>
    public const string UnusableId = "QT0030";

    // Codes of plug-ins and of decisions by the user start at 101.

    /// <summary>The embedding generator failed, was late or gave something unusable; the built-in similarity alone decided.</summary>
    public const string EmbeddingsFailed = "QT0101";

    /// <summary>A call of the judge failed or was late; the built-in decisions stand.</summary>
    public const string JudgeFailed = "QT0102";

    /// <summary>The judge gave an answer that is not of the form asked for; the built-in decisions stand.</summary>
    public const string InvalidJudgeAnswer = "QT0103";

    /// <summary>The judge was called as often as allowed; further questions keep the built-in decision.</summary>
    public const string JudgeLimitReached = "QT0104";

    /// <summary>A decision of the user names a claim or statement that this run does not have; it was left out.</summary>
    public const string DecisionWithoutObject = "QT0105";

    /// <summary>Two decisions of the user turned out to be about the same statements and to contradict each other; the later one was left out.</summary>
    public const string ContradictoryDecisions = "QT0106";
}
