using System.Collections.Immutable;
using QuoteTracker.Text;

namespace QuoteTracker.Tests.Quotes;

/// <summary>Texts split at white space and line breaks only, so that tests of marks do not depend on the tokenizer.</summary>
internal static class PlainText
{
    public static AnalyzedText Analyze(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var paragraphs = ImmutableArray.CreateBuilder<TokenRange>();
        int paragraph = 0;
        int at = 0;
        while (at <= text.Length)
        {
            if (at == text.Length || text[at] is '\n' or '\r')
            {
                if (tokens.Count > paragraph)
                {
                    paragraphs.Add(new TokenRange(paragraph, tokens.Count));
                    paragraph = tokens.Count;
                }

                at++;
            }
            else if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else
            {
                int start = at;
                while (at < text.Length && !char.IsWhiteSpace(text[at]))
                {
                    at++;
                }

                tokens.Add(new Token(new TextSpan(start, at), PartOfSpeech.Unknown, EntityKind.None, -1, DependencyRelation.Unspecified));
            }
        }

        ImmutableArray<TokenRange> all = paragraphs.ToImmutable();
        return new AnalyzedText(text, tokens.ToImmutable(), all, all, []);
    }
}
