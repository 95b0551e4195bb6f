using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Rules;

/// <summary>"according to X" before, within or after what X says.</summary>
internal static class AccordingRule
{
    public static Draft? Apply(RuleText text, TokenRange segment, int token)
    {
        if (text.Function(token) != FunctionWord.According || token + 2 >= segment.End || text.Function(token + 1) != FunctionWord.To)
        {
            return null;
        }

        TokenRange source = Source(text, segment, token + 2);
        if (source.Length == 0)
        {
            return null;
        }

        int end = ContentFinder.SegmentEnd(text, segment);
        var draft = new Draft { Source = source, Confidence = 0.75 };
        draft.Cue.Add(new TokenRange(token, token + 2));
        int after = source.End;
        bool comma = after < end && text.Is(after, ',');
        bool opensSentence = token == segment.Start || (token == segment.Start + 1 && text.Function(segment.Start) == FunctionWord.Conjunction);
        if (opensSentence)
        {
            int start = text.Is(after - 1, ',') ? after : after + (comma ? 1 : 0);
            if (start < end)
            {
                draft.Content.Add(new TokenRange(start, end));
            }
        }
        else
        {
            int left = token;
            while (left > segment.Start && text.Is(left - 1, ','))
            {
                left--;
            }

            int start = ContentFinder.SkipConnective(text, segment.Start, left);

            if (left > start)
            {
                draft.Content.Add(new TokenRange(start, left));
            }

            if (comma && after + 1 < end && left < token && text.Pos(after + 1) is not (PartOfSpeech.WhPronoun or PartOfSpeech.WhDeterminer or PartOfSpeech.CoordinatingConjunction) && !Verbs(text, start, left))
            {
                draft.Content.Add(new TokenRange(after + 1, end));
            }
        }

        return draft.Content.Count == 0 ? null : draft;
    }

    private static TokenRange Source(RuleText text, TokenRange segment, int start)
    {
        TokenRange near = NounPhrases.After(text, start, segment.End);
        if (!text.IsParsed)
        {
            return near;
        }

        // The head that is governed from outside the phrase.
        for (int i = start; i < Math.Min(near.End, segment.End); i++)
        {
            if (NounPhrases.IsNoun(text.Pos(i)) && text.First[i] <= start && text.Last[i] + 1 >= near.End)
            {
                TokenRange phrase = SourceFinder.Phrase(text, i, start, segment.End);
                return phrase.Start == start && phrase.Length > 0 ? phrase : near;
            }
        }

        return near;
    }

    private static bool Verbs(RuleText text, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (text.IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }
}
