using QuoteTracker.Quotes.Rules;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Structure;

/// <summary>Questions about lines that several layouts ask.</summary>
internal static class Layout
{
    /// <summary>Longest label in tokens.</summary>
    private const int MaxLabel = 10;

    /// <summary>Tokens of the label before a colon at the start of a line; empty if the line has none.</summary>
    public static TokenRange Label(RuleText text, TokenRange paragraph)
    {
        int limit = Math.Min(paragraph.End, paragraph.Start + MaxLabel + 1);
        for (int i = paragraph.Start; i < limit; i++)
        {
            if (text.Is(i, ':'))
            {
                return i + 1 < paragraph.End && HasLetter(text, new TokenRange(paragraph.Start, i)) ? new TokenRange(paragraph.Start, i) : default;
            }

            if (text.Outermost[i] >= 0 || !IsLabelWord(text, i))
            {
                return default;
            }
        }

        return default;
    }

    /// <summary>Whether all letters of a range are capitals.</summary>
    public static bool IsUpper(RuleText text, TokenRange range)
    {
        foreach (char c in text.Analyzed.SpanOf(range).Of(text.Analyzed.Text))
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the tokens read as a name: each word but short ones begins with a capital, and there is a word.</summary>
    public static bool IsName(RuleText text, TokenRange range)
    {
        bool word = false;
        for (int i = range.Start; i < range.End; i++)
        {
            if (!IsLabelWord(text, i))
            {
                return false;
            }

            word |= char.IsUpper(text.Word(i)[0]);
        }

        return word;
    }

    /// <summary>Whether a line is nothing but quotations and punctuation.</summary>
    public static bool IsAllQuoted(RuleText text, TokenRange paragraph)
    {
        bool quoted = false;
        for (int i = paragraph.Start; i < paragraph.End; i++)
        {
            if (text.Outermost[i] >= 0)
            {
                quoted = true;
            }
            else if (!text.IsPunctuation(i))
            {
                return false;
            }
        }

        return quoted;
    }

    public static bool IsDash(RuleText text, int token) =>
        text.Is(token, '\u2014') || text.Is(token, '\u2013') || text.Is(token, '-') || text.Is(token, '\u2015') || text.Is(token, "--") || text.Is(token, "---");

    private static bool IsLabelWord(RuleText text, int i)
    {
        ReadOnlySpan<char> word = text.Word(i);
        return char.IsUpper(word[0]) || word is "." or "," or "(" or ")" or "-" or "'" or "\u2019" or "'s" or "\u2019s" or "of" or "the" or "and" or "for" or "de" or "van" or "von" or "al" or "bin" or "&"
            || (word[0] is '@' && word.Length > 1);
    }

    private static bool HasLetter(RuleText text, TokenRange range)
    {
        foreach (char c in range.Length == 0 ? default : text.Analyzed.SpanOf(range).Of(text.Analyzed.Text))
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }
}
