using QuoteTracker.Quotes.Rules;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Structure;

/// <summary>Letters printed in full: from "Dear ...," to the closing formula; the source is who signs.</summary>
internal static class Letters
{
    private const int MaxParagraphs = 80;
    private const int MaxLine = 12;

    public static void Find(RuleText text, bool[] claimed, List<Draft> drafts)
    {
        for (int p = 0; p < claimed.Length; p++)
        {
            if (claimed[p] || !IsSalutation(text, text.Analyzed.Paragraphs[p]))
            {
                continue;
            }

            int closing = p + 1;
            int limit = Math.Min(claimed.Length - 1, p + MaxParagraphs);
            while (closing < limit && !IsClosing(text, text.Analyzed.Paragraphs[closing]))
            {
                closing++;
            }

            if (closing >= limit || closing == p + 1)
            {
                p = closing < limit ? closing : p;
                continue;
            }

            TokenRange signer = text.Analyzed.Paragraphs[closing + 1];
            if (signer.Length > MaxLine || !Layout.IsName(text, signer))
            {
                continue;
            }

            var draft = new Draft { Source = signer, Quoted = true, IsSpeech = true, Confidence = 0.85 };
            for (int body = p + 1; body < closing; body++)
            {
                draft.Content.Add(text.Analyzed.Paragraphs[body]);
            }

            for (int used = p; used <= closing + 1; used++)
            {
                claimed[used] = true;
            }

            drafts.Add(draft);
            p = closing + 1;
        }
    }

    private static bool IsSalutation(RuleText text, TokenRange paragraph) =>
        paragraph.Length is > 1 and <= MaxLine && text.Is(paragraph.Start, "Dear") && (text.Is(paragraph.End - 1, ',') || text.Is(paragraph.End - 1, ':'));

    private static bool IsClosing(RuleText text, TokenRange paragraph) =>
        paragraph.Length is > 1 and <= 5 && text.Is(paragraph.End - 1, ',')
        && (text.Is(paragraph.Start, "Sincerely") || text.Is(paragraph.Start, "Yours") || text.Is(paragraph.Start, "Respectfully") || text.Is(paragraph.Start, "Regards")
            || text.Is(paragraph.Start + 1, "regards") || text.Is(paragraph.Start + 1, "wishes") || text.Is(paragraph.Start + 1, "sincerely"));
}
