using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Learned;

/// <summary>What features may know of the passages before and after.</summary>
internal static class Surroundings
{
    public const int Nothing = 8;

    /// <summary>Whether a passage holds a quotation (1) and a likely cue (2), and whether it ends inside a quotation (4).</summary>
    public static int Ending(Passage passage)
    {
        int found = 0;
        for (int i = 0; i < passage.Length; i++)
        {
            found |= passage.Quote[i] != QuoteState.Outside ? 1 : 0;
            found |= passage.CueLevel[i] > 1 ? 2 : 0;
        }

        return found | (passage.Length > 0 && passage.Quote[passage.Length - 1] == QuoteState.Inside ? 4 : 0);
    }

    /// <summary>Whether the text goes on with a quotation (1) or a dash (2).</summary>
    public static int Starting(AnalyzedText text, ReadOnlySpan<byte> quotes, int next)
    {
        if (next >= text.Tokens.Length)
        {
            return Nothing;
        }

        bool dash = text.Text[text.Tokens[next].Span.Start] is '-' or '\u2013' or '\u2014' or '\u2015';
        return (quotes[next] != QuoteState.Outside ? 1 : 0) + (dash ? 2 : 0);
    }
}
