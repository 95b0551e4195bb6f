using static QuoteTracker.Quotes.Learned.PassageIndex;

namespace QuoteTracker.Quotes.Learned;

/// <summary>Words of the cue lexicon around a place, and what stands between.</summary>
internal static class CueNeighbourFeatures
{
    public static void Write(Passage p, PassageIndex x, int i, ref FeatureWriter f)
    {
        int q = p.Quote[i];
        int level = p.CueLevel[i];
        int start = p.SentenceStart[i];
        int end = p.SentenceEnd[i];
        int left = x.Left(Near.Cue, i);
        int right = x.Right(Near.Cue, i);
        bool leftHere = left >= start;
        bool rightHere = right >= 0 && right < end;
        if (leftHere)
        {
            WriteSide(p, 70, left, i - left, Between(x, left, i), ref f);
        }
        else
        {
            f.Add(75, q);
        }

        if (rightHere)
        {
            WriteSide(p, 80, right, right - i, Between(x, i + 1, right), ref f);
        }
        else
        {
            f.Add(85, q);
        }

        f.Add(86, leftHere ? p.CueLevel[left] : 0, rightHere ? p.CueLevel[right] : 0, level, q);
        WriteStrong(p, x, i, q, start, end, ref f);
        int sentence = p.Sentence[i];
        int here = x.CuesOfSentence(sentence);
        f.Add(94, Math.Min(here, 3), q, sentence > 0 ? Math.Min(x.CuesOfSentence(sentence - 1), 2) : 5);
        f.Add(95, sentence + 1 < p.Sentences ? Math.Min(x.CuesOfSentence(sentence + 1), 2) : 5, q, Math.Min(here, 2));
        f.Add(96, level, p.KindAt(i - 1), p.KindAt(i + 1));
        f.Add(97, level, q, p.Paragraph == 0 ? 1 : 0);
    }

    private static void WriteSide(Passage p, uint template, int cue, int distance, int between, ref FeatureWriter f)
    {
        int far = Bucket.Distance(distance);
        f.Add(template, far, p.CueLevel[cue], between);
        f.Add(template + 1, p.Word[cue], between);
        f.Add(template + 2, p.Word[cue], far);
        f.Add(template + 3, p.WordAt(cue + 1), between);
        f.Add(template + 4, p.CueLevel[cue], p.KindAt(cue - 1), p.KindAt(cue + 1), between);
    }

    private static void WriteStrong(Passage p, PassageIndex x, int i, int q, int start, int end, ref FeatureWriter f)
    {
        int left = x.Left(Near.StrongCue, i);
        int right = x.Right(Near.StrongCue, i);
        bool leftHere = left >= start;
        bool rightHere = right >= 0 && right < end;
        f.Add(87, left < 0 ? 99 : Bucket.Distance(i - left), left < 0 ? 99 : Math.Min(p.Sentence[i] - p.Sentence[left], 3), q);
        f.Add(88, right < 0 ? 99 : Bucket.Distance(right - i), right < 0 ? 99 : Math.Min(p.Sentence[right] - p.Sentence[i], 3), q);
        f.Add(89, leftHere ? p.Word[left] : 1, rightHere ? p.Word[right] : 2);
        if (leftHere)
        {
            f.Add(90, p.Word[left], q, p.Word[i]);
            f.Add(91, p.KindAt(left - 1), p.KindAt(left + 1), left == i - 1 ? 1 : 0);
        }

        if (rightHere)
        {
            f.Add(92, p.KindAt(right - 1), p.KindAt(right + 1), right == i + 1 ? 1 : 0);
            f.Add(93, p.CueLevel[right], p.Kind[i], right - i <= 3 ? 1 : 0);
        }
    }

    private static int Between(PassageIndex x, int start, int end) =>
        (x.Between(Counted.Commas, start, end) > 0 ? 1 : 0)
        + (x.Between(Counted.Marks, start, end) > 0 ? 2 : 0)
        + (x.Between(Counted.Thats, start, end) > 0 ? 4 : 0);
}
