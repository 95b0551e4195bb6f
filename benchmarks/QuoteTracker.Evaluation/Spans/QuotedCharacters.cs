using System.Collections;
using System.Collections.Immutable;
using QuoteTracker.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Evaluation.Spans;

/// <summary>Tells which characters stand in double quotation marks, so that labels without a kind can be sorted into kinds.</summary>
internal static class QuotedCharacters
{
    /// <summary>Share of a content's letters and digits in quotation marks from which it is direct.</summary>
    private const double DirectShare = .9;

    /// <summary>Share from which it is mixed rather than indirect.</summary>
    private const double MixedShare = .05;

    /// <summary>Goes through a text paragraph by paragraph; an unclosed quotation ends with its paragraph.</summary>
    public static BitArray Of(string text)
    {
        BitArray quoted = new(text.Length);
        bool open = false;
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\n':
                case '\u201D':
                    open = false;
                    break;
                case '\u201C':
                    open = true;
                    break;
                case '"':
                    open = !open;
                    break;
                case '\'' when i + 1 < text.Length && text[i + 1] == '\'':
                    open = !open;
                    i++;
                    break;
                default:
                    quoted[i] = open;
                    break;
            }
        }

        return quoted;
    }

    public static AttributionKind KindOf(ImmutableArray<TextSpan> content, string text, BitArray quoted)
    {
        int letters = 0;
        int inside = 0;
        foreach (TextSpan span in content)
        {
            for (int i = span.Start; i < span.End; i++)
            {
                if (char.IsLetterOrDigit(text[i]))
                {
                    letters++;
                    inside += quoted[i] ? 1 : 0;
                }
            }
        }

        double share = letters == 0 ? 0 : (double)inside / letters;
        return share >= DirectShare ? AttributionKind.Direct : share >= MixedShare ? AttributionKind.Mixed : AttributionKind.Indirect;
    }
}
