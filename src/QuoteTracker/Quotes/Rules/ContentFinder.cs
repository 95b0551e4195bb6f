using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Rules;

/// <summary>Finds what a cue introduces to its right.</summary>
internal static class ContentFinder
{
    /// <summary>How many tokens of addressee, place and time may stand between a verb and its content.</summary>
    private const int MaxGap = 18;

    /// <summary>The content after a verb; empty if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="segment">The segment that bounds it.</param>
    /// <param name="group">The verb.</param>
    /// <param name="from">Where to look from: after the verb, or after an inverted source.</param>
    /// <param name="quoted">Whether the content starts with a quotation.</param>
    public static TokenRange Right(RuleText text, TokenRange segment, in VerbGroup group, int from, out bool quoted)
    {
        quoted = false;
        CueEntry cue = group.Cue;
        int end = SegmentEnd(text, segment);
        if (from >= end)
        {
            return default;
        }

        int start = Start(text, end, cue, from);
        if (start >= end)
        {
            return default;
        }

        if (text.StartsQuote(start) && cue.Takes(CueFrames.Quotation))
        {
            quoted = true;
            return Quoted(text, start, end);
        }

        FunctionWord function = text.Function(start);
        if (cue.Class == CueClass.Say && cue.Takes(CueFrames.Clause) && (text.Is(start, "yes") || text.Is(start, "no") || text.Is(start, "so")) && (start + 1 >= end || text.IsPunctuation(start + 1)))
        {
            return new TokenRange(start, start + 1);
        }

        if (cue.Takes(CueFrames.Clause) && (function is FunctionWord.That or FunctionWord.ClauseOpener || IsBareClause(text, group, start, end)))
        {
            return new TokenRange(start, ClauseEnd(text, group.Verb, start, end));
        }

        if (cue.Takes(CueFrames.Infinitive) && function == FunctionWord.To && start + 1 < end && text.Pos(start + 1) is PartOfSpeech.Verb)
        {
            return new TokenRange(start, ClauseEnd(text, group.Verb, start, end));
        }

        if (cue.Takes(CueFrames.Object) && from < end && !text.IsPunctuation(from) | text.StartsQuote(from) && text.Pos(from) is not (PartOfSpeech.Preposition or PartOfSpeech.To or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.WhDeterminer)
            && !IsOccupation(text, from, end))
        {
            return new TokenRange(from, ObjectEnd(text, group.Verb, from, end));
        }

        if (cue.Takes(CueFrames.Infinitive) && cue.Takes(CueFrames.Addressee) && FindTo(text, from, end))
        {
            return new TokenRange(from, ClauseEnd(text, group.Verb, from, end));
        }

        return default;
    }

    /// <summary>"report the news" tells what somebody does, not what somebody says.</summary>
    private static bool IsOccupation(RuleText text, int from, int end)
    {
        int after = NounPhrases.Base(text, from, end);
        return after > from && text.Is(after - 1, "news");
    }

    /// <summary>A quotation and the rest of the clause around it.</summary>
    public static TokenRange Quoted(RuleText text, int start, int end)
    {
        int close = text.QuoteEnd[text.Outermost[start]];
        if (close >= end || EndsSentence(text, close) || text.IsPunctuation(close) || !IsPartial(text, start, close))
        {
            return new TokenRange(start, close);
        }

        return new TokenRange(start, CutAtBoundary(text, close, end));
    }

    /// <summary>End of a segment without its final punctuation.</summary>
    public static int SegmentEnd(RuleText text, TokenRange segment)
    {
        int end = segment.End;
        while (end > segment.Start && text.Outermost[end - 1] < 0 && text.IsPunctuation(end - 1) && !text.Is(end - 1, ')') && !text.Is(end - 1, '%'))
        {
            end--;
        }

        return end;
    }

    /// <summary>Leaves out "But" and "Still," before a clause.</summary>
    public static int SkipConnective(RuleText text, int start, int end)
    {
        if (end - start > 2 && text.Function(start) == FunctionWord.Conjunction)
        {
            start++;
        }

        if (end - start > 3 && text.Pos(start) is PartOfSpeech.Adverb && text.Is(start + 1, ','))
        {
            start += 2;
        }

        return start;
    }

    /// <summary>Where the content starts: behind addressee, place and time if a quotation, a colon or a conjunction follows.</summary>
    private static int Start(RuleText text, int end, CueEntry cue, int from)
    {
        int at = from;
        if (IsOpener(text, ref at, end))
        {
            return at;
        }

        if (cue.Takes(CueFrames.Infinitive) && (text.Function(from) == FunctionWord.To || (text.Function(from) == FunctionWord.Not && from + 1 < end && text.Function(from + 1) == FunctionWord.To)))
        {
            return from;
        }

        if (cue.Takes(CueFrames.Addressee) && !text.StartsQuote(from))
        {
            int after = NounPhrases.Base(text, from, end);
            if (after > from && after < end)
            {
                at = after;
                if (text.Function(at) == FunctionWord.To)
                {
                    // "urged the council to wait": who is to do it is part of the content.
                    return from;
                }

                if (IsOpener(text, ref at, end))
                {
                    return at;
                }

                from = after;
            }
        }

        int limit = Math.Min(end, from + MaxGap);
        for (int i = from; i < limit; i++)
        {
            at = i;
            if (IsOpener(text, ref at, end) && (text.StartsQuote(at) || text.Function(at) == FunctionWord.That))
            {
                // "said in a statement that", "told the BBC on Friday: “"
                return IsAdjunct(text, from, i) ? at : SkipTime(text, from, end);
            }

            if (text.IsVerb(i) || text.IsFinite(i) || text.Outermost[i] >= 0)
            {
                break;
            }
        }

        return SkipTime(text, from, end);
    }

    private static int SkipTime(RuleText text, int from, int end)
    {
        int after = from;
        while (after < end)
        {
            int time = after;
            while (time < end && time < after + 3 && (text.Pos(time) is PartOfSpeech.Preposition or PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Adverb) && !text.Is(time, "that"))
            {
                time++;
            }

            if (time >= end || text.Function(time) != FunctionWord.Time || !char.IsLetter(text.Word(time)[0]))
            {
                break;
            }

            after = time + 1;
        }

        return after;
    }

    private static bool IsAdjunct(RuleText text, int from, int to) =>
        from == to || text.Pos(from) is PartOfSpeech.Preposition or PartOfSpeech.To or PartOfSpeech.Adverb or PartOfSpeech.Comma || text.Function(from) == FunctionWord.Time
        || text.Analyzed.Tokens[from].Entity == EntityKind.Date || text.Is(from, "last") || text.Is(from, "this") || text.Is(from, "earlier");

    private static bool IsOpener(RuleText text, ref int at, int end)
    {
        int i = at;
        if (i < end && (text.Is(i, ',') || text.Is(i, ':')) && i + 1 < end && text.StartsQuote(i + 1))
        {
            at = i + 1;
            return true;
        }

        if (i < end && text.Is(i, ':') && i + 1 < end)
        {
            at = i + 1;
            return true;
        }

        return i < end && (text.StartsQuote(i) || text.Function(i) is FunctionWord.That or FunctionWord.ClauseOpener);
    }

    private static bool IsBareClause(RuleText text, in VerbGroup group, int start, int end)
    {
        if (text.Is(start - 1, ':'))
        {
            return true;
        }

        int complement = text.IsParsed ? text.Child(group.Verb, DependencyRelation.ClausalComplement) : -1;
        if (complement > start && complement < end && text.First[complement] >= group.Tokens.End - 1)
        {
            return true;
        }

        if (text.IsPunctuation(start) && !text.StartsQuote(start) || text.Pos(start) is PartOfSpeech.To or PartOfSpeech.Preposition && text.IsParsed)
        {
            return false;
        }

        // A subject with a finite verb soon after it.
        int subject = NounPhrases.Extent(text, start, end);
        while (subject > start && subject < end && (text.Pos(subject) is PartOfSpeech.Adverb || text.Function(subject) is FunctionWord.Not))
        {
            subject++;
        }

        return subject > start && subject < end && text.IsFinite(subject);
    }

    private static bool FindTo(RuleText text, int from, int end)
    {
        int after = NounPhrases.Extent(text, from, end);
        return after > from && after < end && (text.Function(after) == FunctionWord.To || (text.Function(after) == FunctionWord.Not && after + 1 < end && text.Function(after + 1) == FunctionWord.To));
    }

    private static int ClauseEnd(RuleText text, int verb, int start, int end)
    {
        int reach = start;
        for (int child = text.FirstChild(verb); child >= 0; child = text.NextSibling(child))
        {
            if (child >= start && text.Relation(child) is DependencyRelation.ClausalComplement or DependencyRelation.OpenClausalComplement or DependencyRelation.AdverbialClause && text.Last[child] < end)
            {
                reach = Math.Max(reach, text.Last[child] + 1);
            }
        }

        int contrast = NextReport(text, start, end);
        return contrast < end ? contrast : CutAtBoundary(text, Math.Max(start + 1, Math.Min(reach, end)), end);
    }

    /// <summary>Where another source has its say in the same sentence: ", although the union says", "; but she said". The end if nowhere.</summary>
    private static int NextReport(RuleText text, int start, int end)
    {
        for (int i = start + 1; i + 2 < end; i++)
        {
            if (text.Outermost[i] >= 0)
            {
                i = text.QuoteEnd[text.Outermost[i]] - 1;
                continue;
            }

            if (text.Is(i, ',') && text.Pos(i + 1) is PartOfSpeech.VerbGerund && text.Words[i + 1].Verbs is not null)
            {
                return i;
            }

            if (!text.Is(i, ',') && !text.Is(i, ';') || text.Function(i + 1) is not (FunctionWord.Conjunction or FunctionWord.Subordinator)
                || text.Is(i + 1, "because") || text.Is(i + 1, "since") || text.Is(i + 1, "as"))
            {
                continue;
            }

            int limit = Math.Min(end, i + 12);
            int verb = i + 2;
            while (verb < limit && !text.IsFinite(verb) && text.Outermost[verb] < 0)
            {
                verb++;
            }

            if (verb > i + 2 && verb < limit && text.Words[verb].Verbs is { } verbs && verbs[^1].Class is CueClass.Say or CueClass.Claim or CueClass.Deny or CueClass.Confirm or CueClass.Suggest
                && text.Pos(i + 2) is not PartOfSpeech.PersonalPronoun)
            {
                return i;
            }
        }

        return end;
    }

    private static int ObjectEnd(RuleText text, int verb, int start, int end)
    {
        int reach = NounPhrases.Extent(text, start, end);
        for (int child = text.FirstChild(verb); child >= 0; child = text.NextSibling(child))
        {
            if (child >= start && child < end && text.Relation(child) is DependencyRelation.Object or DependencyRelation.Oblique or DependencyRelation.NominalModifier or DependencyRelation.ClausalComplement or DependencyRelation.OpenClausalComplement)
            {
                reach = Math.Max(reach, Math.Min(end, text.Last[child] + 1));
            }
        }

        return CutAtBoundary(text, Math.Max(start + 1, reach), end);
    }

    /// <summary>The end of a clause that reaches at least to <paramref name="from"/>: goes on to the end unless a new clause begins.</summary>
    public static int CutAtBoundary(RuleText text, int from, int end)
    {
        int i = from;
        while (i < end)
        {
            if (text.Outermost[i] >= 0)
            {
                i = text.QuoteEnd[text.Outermost[i]];
                continue;
            }

            if (text.Is(i, ',') || text.Is(i, ';') || text.Is(i, "--") || text.Is(i, '\u2014'))
            {
                return Math.Min(i, end);
            }

            i++;
        }

        return Math.Min(i, end);
    }

    private static bool EndsSentence(RuleText text, int close)
    {
        ReadOnlySpan<char> inside = text.Analyzed.Text.AsSpan(0, text.Marks.Quotations[text.Outermost[close - 1]].Inside.End).TrimEnd();
        return inside.Length > 0 && inside[^1] is '.' or '!' or '?' or ',';
    }

    private static bool IsPartial(RuleText text, int start, int close) =>
        start + 1 < close && char.IsLower(text.Word(Math.Min(start + 1, text.Count - 1))[0]) || close - start < 8;
}
