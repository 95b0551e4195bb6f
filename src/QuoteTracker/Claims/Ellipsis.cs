using QuoteTracker.Text;

namespace QuoteTracker.Claims;

/// <summary>Finds what a statement leans on that does not stand by itself: the statement before it, else the sentence before it.</summary>
internal static class Ellipsis
{
    private const int SentencesBack = 3;
    private const int FewWords = 4;

    // Contents that start before this one but end after it are passed over; so many at most.
    private const int MostContentsBack = 50;

    /// <summary>The tokens to read before a content, or <see langword="null"/> when it names what it is about.</summary>
    /// <param name="article">The article that the statement stands in.</param>
    /// <param name="extent">Tokens from its first to its last piece.</param>
    public static TokenRange? ContextOf(ArticleContext article, TokenRange extent)
    {
        AnalyzedText text = article.Article.Text;
        int sentence = text.SentenceOf(extent.Start);
        if (StandsAlone(text, new TokenRange(extent.Start, Math.Min(extent.End, text.Sentences[sentence].End))))
        {
            return null;
        }

        ReadOnlySpan<TokenRange> earlier = article.ContentsBefore(extent.Start);
        for (int i = earlier.Length - 1; i >= Math.Max(0, earlier.Length - MostContentsBack); i--)
        {
            if (earlier[i].End <= extent.Start && text.SentenceOf(earlier[i].End - 1) >= sentence - SentencesBack)
            {
                return earlier[i];
            }
        }

        return sentence > 0 ? text.Sentences[sentence - 1] : null;
    }

    /// <summary>Whether the first sentence of a content speaks of something known, or is too short to say of what it speaks.</summary>
    public static bool IsAnaphoric(AnalyzedText text, TokenRange extent)
    {
        int end = Math.Min(extent.End, text.Sentences[text.SentenceOf(extent.Start)].End);
        for (int i = extent.Start; i < end; i++)
        {
            if (IsDemonstrative(text, i) || text.Word(i) is "the" or "The" or "it" or "It" or "they" or "They" or "them" or "that" or "That" or "this" or "This")
            {
                return true;
            }
        }

        return end - extent.Start <= FewWords;
    }

    /// <summary>Whether the first sentence of a content points to something said before.</summary>
    public static bool RefersBack(AnalyzedText text, TokenRange extent)
    {
        int end = Math.Min(extent.End, text.Sentences[text.SentenceOf(extent.Start)].End);
        for (int i = extent.Start; i < end; i++)
        {
            if (IsDemonstrative(text, i))
            {
                return true;
            }
        }

        return false;
    }

    // "this plan", and "the two leaders", who must have been named.
    private static bool IsDemonstrative(AnalyzedText text, int token) =>
        (token > 0 && text.Word(token) is "two" && text.Word(token - 1) is ("the" or "The"))
        || (text.Tokens[token].PartOfSpeech is (PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Predeterminer)
            && text.Word(token) is ("this" or "This" or "these" or "These" or "such" or "Such" or "That"));

    /// <summary>Whether a sentence names somebody or something, and refers back to nothing.</summary>
    private static bool StandsAlone(AnalyzedText text, TokenRange sentence)
    {
        bool named = false;
        bool refers = false;
        int words = 0;
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            ReadOnlySpan<char> word = text.Word(i);
            // A place where something happens does not tell what.
            bool setting = text.Tokens[i].Entity is EntityKind.Location && i > 0 && text.Tokens[i - 1].PartOfSpeech == PartOfSpeech.Preposition;
            named |= !setting && text.Tokens[i].Entity is (EntityKind.Person or EntityKind.Organization or EntityKind.Location or EntityKind.Group);
            refers |= IsDemonstrative(text, i);
            words += char.IsLetterOrDigit(word[0]) ? 1 : 0;
        }

        return words > FewWords && named && !refers;
    }
}
