using static QuoteTracker.Quotes.Learned.PassageIndex;

namespace QuoteTracker.Quotes.Learned;

/// <summary>Where the quotation marks stand around a place.</summary>
internal static class QuoteFeatures
{
    private const int Far = 11;

    public static void Write(Passage p, PassageIndex x, int i, ref FeatureWriter f)
    {
        int q = p.Quote[i];
        int left = x.Left(Near.Mark, i);
        int right = x.Right(Near.Mark, i);
        int leftState = left < 0 ? 0 : p.Quote[left];
        int rightState = right < 0 ? 0 : p.Quote[right];
        f.Add(50, (p.QuoteAt(i - 1) * 100) + (q * 10) + p.QuoteAt(i + 1));
        f.Add(51, left < 0 ? Far : Bucket.Distance(i - left), leftState, q);
        f.Add(52, right < 0 ? Far : Bucket.Distance(right - i), rightState, q);
        f.Add(53, Math.Min(x.Quotations, 4), q);
        f.Add(54, (leftState * 4) + rightState, q);
        f.Add(55, p.Quote[0] > 0 ? 1 : 0, q, x.QuotesOfSentence(p.Sentence[i]));
        f.Add(56, p.Before, q);
        f.Add(57, p.Before, i == 0 ? 1 : 0, q);
        f.Add(48, p.After, q, Math.Min(p.Length - i, 3));
        if (q == QuoteState.Inside && left >= 0 && right >= 0)
        {
            int length = Bucket.Distance(right - left);
            f.Add(58, length, left > 0 ? p.KindAt(left - 1) : 20, p.KindAt(right + 1));
            f.Add(59, p.WordAt(left - 1), p.WordAt(right + 1));
            f.Add(60, p.WordAt(left + 1));
            f.Add(61, p.WordAt(right - 1), length > 4 ? 1 : 0);
        }
        else if (q == QuoteState.Open && right >= 0)
        {
            int length = Bucket.Distance(right - i);
            f.Add(62, length, p.WordAt(i - 1));
            f.Add(63, length, p.WordAt(right - 1));
            f.Add(64, p.KindAt(i - 1), p.KindAt(right - 1), p.KindAt(right + 1));
        }
        else if (q == QuoteState.Close && left >= 0)
        {
            int length = Bucket.Distance(i - left);
            f.Add(65, length, p.WordAt(i + 1));
            f.Add(66, length, p.WordAt(i - 1));
            f.Add(67, p.KindAt(left - 1), p.KindAt(i - 1), p.KindAt(i + 1));
        }
    }
}
