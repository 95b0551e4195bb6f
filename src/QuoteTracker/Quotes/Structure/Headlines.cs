using QuoteTracker.Quotes.Rules;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Structure;

/// <summary>Headlines with a colon: "Kremlin: No talks planned" and "No talks planned: Kremlin".</summary>
internal static class Headlines
{
    private const int MaxLength = 30;
    private const int MaxSource = 6;

    public static void Find(RuleText text, bool[] claimed, List<Draft> drafts)
    {
        for (int p = 0; p < claimed.Length; p++)
        {
            TokenRange line = text.Analyzed.Paragraphs[p];
            if (claimed[p] || line.Length is < 4 or > MaxLength || IsSentence(text, line))
            {
                continue;
            }

            int colon = Colon(text, line);
            if (colon < 0 || colon + 1 >= line.End)
            {
                continue;
            }

            var before = new TokenRange(line.Start, colon);
            var after = new TokenRange(colon + 1, line.End);
            if (before.Length <= MaxSource && IsSource(text, before) && HasVerb(text, after))
            {
                Add(drafts, claimed, p, before, colon, after);
            }
            else if (after.Length <= MaxSource && IsSource(text, after) && before.Length >= 3 && HasVerb(text, before))
            {
                Add(drafts, claimed, p, after, colon, before);
            }
        }
    }

    private static void Add(List<Draft> drafts, bool[] claimed, int paragraph, TokenRange source, int colon, TokenRange content)
    {
        var draft = new Draft { Source = source, Confidence = 0.7 };
        draft.Cue.Add(new TokenRange(colon, colon + 1));
        draft.Content.Add(content);
        drafts.Add(draft);
        claimed[paragraph] = true;
    }

    private static bool IsSentence(RuleText text, TokenRange line)
    {
        int last = line.End - 1;
        if (text.Outermost[last] >= 0)
        {
            // A headline may end in a quotation; a sentence has a colon as well, but also a verb of saying before it.
            return false;
        }

        return text.Is(last, '.') || text.Is(last, ':');
    }

    private static int Colon(RuleText text, TokenRange line)
    {
        int found = -1;
        for (int i = line.Start; i < line.End; i++)
        {
            if (text.Is(i, ':') && text.Outermost[i] < 0)
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = i;
            }
        }

        return found;
    }

    private static bool IsSource(RuleText text, TokenRange range)
    {
        if (range.Length == 0)
        {
            return false;
        }

        ReadOnlySpan<char> words = text.Analyzed.SpanOf(range).Of(text.Analyzed.Text);
        if (LineLabels.IsSilent(words) || text.Outermost[range.Start] >= 0)
        {
            return false;
        }

        for (int i = range.Start; i < range.End; i++)
        {
            // Headline capitals make verbs look like names; a label with a verb is a title.
            if (text.IsVerb(i) || text.Pos(i) is PartOfSpeech.Modal or PartOfSpeech.CardinalNumber or PartOfSpeech.WhAdverb or PartOfSpeech.WhPronoun
                || text.Analyzed.Tokens[i].Entity is EntityKind.Date)
            {
                return false;
            }
        }

        return NounPhrases.Extent(text, range.Start, range.End) == range.End && NounPhrases.IsNoun(text.Pos(range.End - 1));
    }

    /// <summary>Whether a headline's part says something: it has a verb, words in marks, or "no" at its start, before which verbs are left out.</summary>
    private static bool HasVerb(RuleText text, TokenRange range)
    {
        if (text.Is(range.Start, "no") || text.Is(range.Start, "not"))
        {
            return true;
        }

        for (int i = range.Start; i < range.End; i++)
        {
            if (text.IsVerb(i) || text.Pos(i) is PartOfSpeech.Modal or PartOfSpeech.Unknown || text.Outermost[i] >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
