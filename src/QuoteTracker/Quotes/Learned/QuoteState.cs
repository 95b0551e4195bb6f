using QuoteTracker.Text;
using QuoteTracker.Text.Marks;

namespace QuoteTracker.Quotes.Learned;

/// <summary>Where a token stands with regard to outermost quotations.</summary>
internal static class QuoteState
{
    public const byte Outside = 0;
    public const byte Inside = 1;
    public const byte Open = 2;
    public const byte Close = 3;

    /// <summary>Writes the state of every token.</summary>
    public static void Fill(AnalyzedText text, QuotationMarks marks, Span<byte> states)
    {
        states.Clear();
        int token = 0;
        foreach (Quotation quotation in marks.Quotations)
        {
            if (quotation.Depth > 0)
            {
                continue;
            }

            while (token < states.Length && text.Tokens[token].Span.End <= quotation.Span.Start)
            {
                token++;
            }

            for (; token < states.Length && text.Tokens[token].Span.Start < quotation.Span.End; token++)
            {
                TextSpan span = text.Tokens[token].Span;
                states[token] = span.Start < quotation.Inside.Start ? Open
                    : span.End > quotation.Inside.End && quotation.HasClosingMark ? Close
                    : Inside;
            }
        }
    }
}
