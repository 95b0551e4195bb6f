using System.Globalization;
using System.Text;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Claims;

/// <summary>A sentence made from a statement to stand for its claim. Immutable.</summary>
/// <param name="Text">The sentence, with capital and full stop.</param>
/// <param name="Quality">How well it reads as an affirmative claim of its own: about 1 for a plain one, below 0 for a makeshift.</param>
internal sealed record ClaimSentence(string Text, double Quality)
{
    private const int FewWords = 4;
    private const int ManyWords = 34;

    // Nobody reads on after so many tokens, and every later stage reads the text again.
    private const int Longest = 200;

    /// <summary>Makes the sentence: speaker's name for a pronoun, no quotation marks, no framing, no negation where it comes off cleanly.</summary>
    public static ClaimSentence From(Statement statement)
    {
        AnalyzedText text = statement.Article.Text;
        ClaimSentence? best = null;
        foreach (List<ClaimToken> tokens in ClaimToken.Sentences(statement))
        {
            ClaimSentence sentence = Rewrite(tokens, statement);
            if (best is null || sentence.Quality > best.Quality + 0.05)
            {
                best = sentence;
            }
        }

        return best is { Quality: >= 0 } ? best : Whole(statement, text) ?? best ?? new ClaimSentence(Finish(new StringBuilder(statement.Text)), -2);
    }

    private static ClaimSentence Rewrite(List<ClaimToken> tokens, Statement statement)
    {
        if (tokens.Count > Longest)
        {
            tokens.RemoveRange(Longest, tokens.Count - Longest);
        }

        Framing.Strip(tokens);
        double quality = FirstPerson.Resolve(tokens, statement) ? 1 : 0.6;
        quality -= 0.5 * Negation.Remove(tokens);
        int words = tokens.Count(token => char.IsLetterOrDigit(token.Word[0]));
        if (words == 0)
        {
            return new ClaimSentence("", -3);
        }

        if (!tokens.Exists(token => token.IsFiniteVerb) || tokens[0].IsFiniteVerb || tokens[0].Is("to") || tokens[0].Is("whether") || tokens[0].Is("if"))
        {
            quality -= 1.2;
        }

        quality -= words is < FewWords or > ManyWords ? 0.4 : 0;
        quality -= tokens[^1].Is("?") ? 0.6 : 0;
        return new ClaimSentence(Finish(Join(tokens)), quality);
    }

    /// <summary>The sentence of the article that the content stands in, for content that is no clause of its own ("denies meddling").</summary>
    private static ClaimSentence? Whole(Statement statement, AnalyzedText text)
    {
        TokenRange content = text.TokensIn(statement.Attribution.ContentExtent);
        if (content.Length == 0)
        {
            return null;
        }

        TokenRange sentence = text.Sentences[text.SentenceOf(content.Start)];
        if (sentence.Length > Longest)
        {
            return null;
        }

        List<ClaimToken> tokens = ClaimToken.Of(text, sentence);
        return tokens.Count == 0 ? null : new ClaimSentence(Finish(Join(tokens)), -0.5);
    }

    private static StringBuilder Join(List<ClaimToken> tokens)
    {
        StringBuilder sentence = new();
        foreach (ClaimToken token in tokens)
        {
            if (sentence.Length > 0 && token.SpaceBefore)
            {
                sentence.Append(' ');
            }

            sentence.Append(token.Word);
        }

        return sentence;
    }

    private static string Finish(StringBuilder sentence)
    {
        string trimmed = sentence.ToString().Trim(' ', ',', ';', ':', '-', '–', '—', '.', '…', '"', '“', '”', '\n', '\r', '\t');
        if (trimmed.Length == 0)
        {
            return trimmed;
        }

        string capital = char.ToUpper(trimmed[0], CultureInfo.InvariantCulture) + trimmed[1..];
        return capital[^1] is '?' or '!' ? capital : capital + ".";
    }
}
