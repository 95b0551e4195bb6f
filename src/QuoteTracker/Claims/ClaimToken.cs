using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Claims;

/// <summary>A word on its way into the text of a claim.</summary>
/// <param name="Word">Its characters.</param>
/// <param name="SpaceBefore">Whether white space parts it from the word before.</param>
/// <param name="PartOfSpeech">Its tag.</param>
internal sealed record ClaimToken(string Word, bool SpaceBefore, PartOfSpeech PartOfSpeech)
{
    private static readonly Lazy<HashSet<string>> FiniteForms = new(static () => WordList.Read("finite-forms.txt"));

    /// <summary>Whether it is a verb that can head a clause. Without tags, auxiliaries and commonest forms are known by a list.</summary>
    public bool IsFiniteVerb => PartOfSpeech switch
    {
        PartOfSpeech.Modal or PartOfSpeech.VerbPast or PartOfSpeech.VerbPresent or PartOfSpeech.VerbPresentThird => true,
        PartOfSpeech.Unknown => FiniteForms.Value.Contains(Word.ToLowerInvariant()),
        _ => false,
    };

    /// <summary>Whether it is a given lower-case word, in any case.</summary>
    public bool Is(string word) => string.Equals(Word, word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The content of a statement, sentence by sentence, without quotation marks.</summary>
    public static IEnumerable<List<ClaimToken>> Sentences(Statement statement)
    {
        AnalyzedText text = statement.Article.Text;
        List<ClaimToken> sentence = [];
        int current = -1;
        foreach (TextSpan span in statement.Attribution.Content)
        {
            TokenRange range = text.TokensIn(span);
            for (int i = range.Start; i < range.End; i++)
            {
                int number = text.SentenceOf(i);
                if (number != current && sentence.Count > 0)
                {
                    yield return sentence;
                    sentence = [];
                }

                current = number;
                Add(text, i, sentence);
            }
        }

        if (sentence.Count > 0)
        {
            yield return sentence;
        }
    }

    /// <summary>The tokens of a range, without quotation marks.</summary>
    public static List<ClaimToken> Of(AnalyzedText text, TokenRange range)
    {
        List<ClaimToken> tokens = [];
        for (int i = range.Start; i < range.End; i++)
        {
            Add(text, i, tokens);
        }

        return tokens;
    }

    private static void Add(AnalyzedText text, int index, List<ClaimToken> tokens)
    {
        if (!IsMark(text, index))
        {
            bool space = tokens.Count == 0 || IsApart(text, index);
            tokens.Add(new ClaimToken(text.Word(index).ToString(), space, text.Tokens[index].PartOfSpeech));
        }
    }

    private static bool IsMark(AnalyzedText text, int index)
    {
        ReadOnlySpan<char> word = text.Word(index);
        return word is "\"" or "“" or "”" or "„" or "«" or "»" or "``" or "''" or "‘" || (word is "’" or "'" && !FollowsWord(text, index));
    }

    /// <summary>Whether white space stands before a token or before the marks in front of it.</summary>
    private static bool IsApart(AnalyzedText text, int index)
    {
        int before = index - 1;
        while (before >= 0 && text.Tokens[before].Span.End == text.Tokens[before + 1].Span.Start && IsMark(text, before))
        {
            before--;
        }

        return before < 0 || text.Tokens[before].Span.End < text.Tokens[before + 1].Span.Start;
    }

    private static bool FollowsWord(AnalyzedText text, int index) =>
        index > 0 && text.Tokens[index - 1].Span.End == text.Tokens[index].Span.Start && text.Word(index - 1)[^1] is 's' or 'S';
}
