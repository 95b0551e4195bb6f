using QuoteTracker.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Sources;

/// <summary>Which attribution's content each token stands in, the innermost one, and whether in quotation marks.</summary>
internal sealed class QuotedTokens
{
    private readonly int[] _attribution;
    private readonly bool[] _quoted;

    public QuotedTokens(AnalyzedArticle article)
    {
        _attribution = new int[article.Text.Tokens.Length];
        Array.Fill(_attribution, -1);
        _quoted = new bool[_attribution.Length];
        // Outer contents first, so that inner ones overwrite them.
        foreach (int a in Enumerable.Range(0, article.Attributions.Length).OrderByDescending(a => Length(article.Attributions[a])).ThenBy(a => a))
        {
            Attribution attribution = article.Attributions[a];
            foreach (TextSpan span in attribution.Content)
            {
                TokenRange tokens = article.Text.TokensIn(span);
                bool open = false;
                for (int i = tokens.Start; i < tokens.End; i++)
                {
                    char mark = article.Text.Word(i)[0];
                    if (mark is '"' or '“' or '”' or '`' or '«' or '»' || (mark == '\'' && article.Text.Tokens[i].Span.Length == 2 && article.Text.Word(i)[1] == '\''))
                    {
                        open = mark is '“' or '`' or '«' || (mark is not '”' and not '»' && !open);
                    }

                    _attribution[i] = a;
                    _quoted[i] |= open || attribution.Kind == AttributionKind.Direct;
                }
            }
        }
    }

    /// <summary>Index of the attribution whose content holds a token, or -1.</summary>
    public int AttributionOf(int token) => token >= 0 && token < _attribution.Length ? _attribution[token] : -1;

    public bool IsQuoted(int token) => token >= 0 && token < _quoted.Length && _quoted[token];

    private static int Length(Attribution attribution) => attribution.Content.Sum(span => span.Length);
}
