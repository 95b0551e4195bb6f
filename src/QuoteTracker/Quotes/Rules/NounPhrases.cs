using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Rules;

/// <summary>Finds the reach of noun phrases from tags alone, so that it also works on sentences that the parser got wrong or that are not parsed.</summary>
internal static class NounPhrases
{
    /// <summary>Longest source in tokens.</summary>
    private const int MaxLength = 40;

    /// <summary>The full noun phrase that ends before <paramref name="end"/>, with its prepositional phrases and an apposition between commas; empty if there is none.</summary>
    public static TokenRange Before(RuleText text, int end, int limit)
    {
        limit = Math.Max(limit, end - MaxLength);
        int timeless = WithoutTime(text, end, limit);
        TokenRange phrase = timeless < end ? BeforeTimeless(text, timeless, limit) : default;
        return phrase.Length > 0 ? phrase : BeforeTimeless(text, end, limit);
    }

    /// <summary>Where the words end before "last month", "at the time", "on Friday".</summary>
    public static int WithoutTime(RuleText text, int end, int limit)
    {
        int i = end;
        while (i > limit && text.Function(i - 1) == FunctionWord.Time)
        {
            i--;
        }

        if (i == end)
        {
            return end;
        }

        if (i > limit && (text.Is(i - 1, "the") || text.Is(i - 1, "that") || text.Is(i - 1, "this") || text.Is(i - 1, "last") || text.Is(i - 1, "next") || text.Is(i - 1, "earlier") || text.Is(i - 1, "late")))
        {
            i--;
        }

        if (i > limit && text.Pos(i - 1) is PartOfSpeech.Preposition or PartOfSpeech.Adverb && !text.Is(i - 1, "of"))
        {
            i--;
        }

        return i;
    }

    private static TokenRange BeforeTimeless(RuleText text, int end, int limit)
    {
        int right = end;
        bool closed = end > limit && text.Is(end - 1, ',');
        if (closed)
        {
            right--;
        }

        int start = Simple(text, right, limit);
        if (start == right)
        {
            return new TokenRange(end, end);
        }

        if (closed)
        {
            // "Ann Roe, head of the union," - the comma belongs to the apposition.
            if (start - 1 > limit && text.Is(start - 1, ','))
            {
                int head = Simple(text, start - 1, limit);
                if (head < start - 1 && IsName(text, head, start - 1) != IsName(text, start, right))
                {
                    return new TokenRange(head, end);
                }
            }

            return new TokenRange(end, end);
        }

        return new TokenRange(start, end);
    }

    /// <summary>The full noun phrase that starts at <paramref name="start"/>; empty if there is none.</summary>
    public static TokenRange After(RuleText text, int start, int limit)
    {
        limit = Math.Min(limit, start + MaxLength);
        int end = Extent(text, start, limit);
        if (end == start)
        {
            return new TokenRange(start, start);
        }

        if (end + 1 < limit && text.Is(end, ',') && text.Function(end + 1) != FunctionWord.Relative)
        {
            int second = Extent(text, end + 1, limit);
            if (second > end + 1 && !text.IsPunctuation(end + 1) && (second == limit || text.IsPunctuation(second) || text.Pos(second) is PartOfSpeech.VerbPastParticiple or PartOfSpeech.VerbGerund or PartOfSpeech.Preposition)
                && IsName(text, start, end) && !StartsWithTime(text, end + 1) && text.Pos(end + 1) != PartOfSpeech.PersonalPronoun)
            {
                end = second;
                if (end < limit && text.Is(end, ','))
                {
                    end++;
                }
            }
        }

        return new TokenRange(start, end);
    }

    /// <summary>End of the plain phrase from <paramref name="start"/> with its "of", "for", "from", "at" and "in" phrases.</summary>
    public static int Extent(RuleText text, int start, int limit)
    {
        int end = Base(text, start, limit);
        while (end > start && end + 1 < limit && IsLinking(text, end) && !StartsWithTime(text, end + 1))
        {
            int next = Base(text, end + 1, limit);
            if (next == end + 1)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    /// <summary>End of a phrase without prepositions: determiners and adjectives, then nouns; a pronoun stands alone.</summary>
    public static int Base(RuleText text, int start, int limit)
    {
        int i = start;
        bool noun = false;
        while (i < limit)
        {
            PartOfSpeech pos = text.Pos(i);
            if (pos is PartOfSpeech.PersonalPronoun)
            {
                return i == start ? i + 1 : noun ? i : start;
            }

            bool opens = pos is PartOfSpeech.Determiner or PartOfSpeech.PossessivePronoun or PartOfSpeech.Predeterminer;
            if (opens && noun)
            {
                break;
            }

            if (IsNoun(pos) || pos is PartOfSpeech.CardinalNumber)
            {
                noun = true;
            }
            else if (pos is PartOfSpeech.PossessiveEnding)
            {
                noun = false;
            }
            else if (!opens && !IsModifier(text, i))
            {
                break;
            }

            i++;
        }

        return noun ? i : IsQuantifier(text, start, i) ? i : start;
    }

    /// <summary>Takes in titles and modifiers that the parser left outside a phrase.</summary>
    public static int ExtendLeft(RuleText text, int start, int limit)
    {
        if (start >= text.Count || !IsNoun(text.Pos(start)) || text.Outermost[start] >= 0)
        {
            return start;
        }

        int extended = BaseBefore(text, start + 1, limit);
        while (extended < start && text.IsPunctuation(extended))
        {
            extended++;
        }

        return extended;
    }

    public static bool IsNoun(PartOfSpeech pos) => pos is >= PartOfSpeech.Noun and <= PartOfSpeech.ProperNounPlural;

    private static bool IsQuantifier(RuleText text, int start, int end) =>
        end == start + 1 && text.Pos(start) is PartOfSpeech.Determiner && !text.Is(start, "the") && !text.Is(start, "a") && !text.Is(start, "that");

    private static int Simple(RuleText text, int end, int limit)
    {
        int start = BaseBefore(text, end, limit);
        while (start < end && start - 1 > limit && IsLinking(text, start - 1))
        {
            int next = BaseBefore(text, start - 1, limit);
            if (next == start - 1)
            {
                break;
            }

            start = next;
        }

        return start;
    }

    private static int BaseBefore(RuleText text, int end, int limit)
    {
        int i = end;
        while (i > limit)
        {
            PartOfSpeech pos = text.Pos(i - 1);
            if (pos is PartOfSpeech.PersonalPronoun)
            {
                return i == end && text.Function(i - 1) == FunctionWord.Pronoun ? i - 1 : i;
            }

            bool opens = pos is PartOfSpeech.Determiner or PartOfSpeech.PossessivePronoun or PartOfSpeech.Predeterminer;
            if (i == end && !IsNoun(pos) && pos is not PartOfSpeech.CardinalNumber && !(opens && !text.Is(i - 1, "the") && !text.Is(i - 1, "a")))
            {
                return end;
            }

            if (!IsNoun(pos) && !opens && pos is not (PartOfSpeech.CardinalNumber or PartOfSpeech.PossessiveEnding) && !IsModifier(text, i - 1))
            {
                break;
            }

            i--;
            if (opens)
            {
                break;
            }
        }

        return i;
    }

    private static bool IsModifier(RuleText text, int i) => text.Pos(i)
        is PartOfSpeech.Adjective or PartOfSpeech.AdjectiveComparative or PartOfSpeech.AdjectiveSuperlative or PartOfSpeech.Hyphen
        or PartOfSpeech.Symbol or PartOfSpeech.ForeignWord || text.Is(i, '&') || text.Is(i, '-');

    private static bool IsLinking(RuleText text, int i) =>
        text.Pos(i) is PartOfSpeech.Preposition && (text.Is(i, "of") || text.Is(i, "for") || text.Is(i, "from") || text.Is(i, "at") || text.Is(i, "in") || text.Is(i, "with"))
        || (text.Pos(i) is PartOfSpeech.CoordinatingConjunction && text.Is(i, "and"));

    private static bool StartsWithTime(RuleText text, int i) =>
        i < text.Count && (text.Function(i) == FunctionWord.Time || text.Analyzed.Tokens[i].Entity == EntityKind.Date
            || ((text.Is(i, "last") || text.Is(i, "this") || text.Is(i, "next") || text.Is(i, "the") || text.Is(i, "that")) && i + 1 < text.Count && text.Function(i + 1) == FunctionWord.Time));

    private static bool IsName(RuleText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text.Pos(i) is PartOfSpeech.Preposition or PartOfSpeech.PossessiveEnding)
            {
                return false;
            }
        }

        return text.Pos(end - 1) is PartOfSpeech.ProperNoun or PartOfSpeech.ProperNounPlural;
    }
}
