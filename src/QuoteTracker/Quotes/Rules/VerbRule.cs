using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Rules;

/// <summary>Attributions with a reporting verb, in every order of source, cue and content.</summary>
internal static class VerbRule
{
    /// <summary>How far a quotation may lie from its reporting clause for a source of several words with apposition.</summary>
    private const int MaxSource = 40;

    /// <summary>Longest content that is taken to the left of a reporting clause without marks, in tokens.</summary>
    private const int MaxLeft = 90;

    /// <summary>The attribution of a verb, or <see langword="null"/> if it reports nothing.</summary>
    public static Draft? Apply(RuleText text, TokenRange segment, in VerbGroup group)
    {
        if (text.Outermost[group.Verb] >= 0)
        {
            // Whatever is reported within a quotation is the statement of who is quoted.
            return null;
        }

        if (group.Cue.Takes(CueFrames.Addressee) && group.Cue.Lemma == "tell" && group.Tokens.End >= ContentFinder.SegmentEnd(text, segment))
        {
            // "Driver was asleep, court told": the court listens.
            return null;
        }

        if (group.IsPassive)
        {
            return PassiveRule.Apply(text, segment, group);
        }

        bool relayed = text.Pos(group.Verb) is PartOfSpeech.VerbGerund && group.Verb > segment.Start + 1 && text.Function(group.Verb - 1) == FunctionWord.As;
        if (RelayRule.IsRelay(text, segment, group.Verb))
        {
            return null;
        }

        if (group.Cue.Class == CueClass.Relay && PassiveRule.FindSaying(text, segment, group.Tokens.End) >= 0 || (relayed && PassiveRule.IsRelayedBefore(text, segment, group.Verb)))
        {
            // "The paper quoted Nkosi as saying": the paper only relays; Nkosi's statement comes with "saying".
            return null;
        }

        TokenRange source = relayed
            ? NounPhrases.Before(text, group.Verb - 1, segment.Start)
            : SourceFinder.Left(text, segment, group.Verb, group.Tokens.Start);
        bool hasLeft = source.Length > 0 && !IsQuotation(text, source);
        if (!hasLeft)
        {
            source = new TokenRange(group.Tokens.Start, group.Tokens.Start);
        }

        int tag = hasLeft && !relayed && source.End <= group.Tokens.Start ? source.Start : group.Tokens.Start;
        bool afterQuote = FollowsQuotation(text, segment, ref tag);
        bool finite = text.IsFinite(group.Verb) || group.Tokens.Start < group.Verb;
        if (afterQuote && finite && group.Cue.Takes(CueFrames.Quotation) && !IsIntroduced(text, segment, tag) && (!hasLeft || source.End >= group.Tokens.Start - 1 || (text.Is(source.End, ',') && text.Is(group.Tokens.Start - 1, ','))))
        {
            TokenRange right = hasLeft ? default : SourceFinder.Right(text, segment, group.Verb);
            if (hasLeft || right.Length > 0)
            {
                return LeftQuotation(text, segment, group, hasLeft ? source : right, tag);
            }
        }

        bool announces = group.Tokens.End + 1 < segment.End && text.IsPunctuation(group.Tokens.End) && text.StartsQuote(group.Tokens.End + 1);
        bool inverted = !hasLeft && finite && group.Tokens.Start > segment.Start && text.Is(group.Tokens.Start - 1, ',');
        TokenRange invertedSource = inverted && group.Cue.Takes(CueFrames.Clause) ? SourceFinder.Right(text, segment, group.Verb) : default;
        if (invertedSource.Length > 0 && EndsTag(text, segment, invertedSource.End))
        {
            return LeftClause(text, segment, group, invertedSource, group.Tokens.Start - 1, invertedSource.End);
        }

        if (hasLeft && finite && !announces && text.Function(source.Start) != FunctionWord.Relative && group.Cue.Takes(CueFrames.Clause) && source.Start > segment.Start + 1 && text.Is(source.Start - 1, ',') && EndsTag(text, segment, group.Tokens.End)
            && source.End >= group.Tokens.Start - 1)
        {
            return LeftClause(text, segment, group, source, source.Start - 1, group.Tokens.End);
        }

        if (!hasLeft || IsSpeakerHimself(text, group, source) || IsNotReporting(text, group))
        {
            return null;
        }

        int after = group.Tokens.End;
        bool comment = source.Start == segment.Start + 1 && text.Function(segment.Start) == FunctionWord.As && EndsTag(text, segment, after);
        if (comment)
        {
            // "As the minister said on Monday, the bridge is safe."
            while (after < segment.End && !text.Is(after, ','))
            {
                after++;
            }

            after++;
        }

        if (FreeRelative(text, segment, group, source) is { } relative)
        {
            return relative;
        }

        if (RelayRule.Apply(text, segment, group) is { } cited)
        {
            return cited;
        }

        TokenRange content = comment && after < ContentFinder.SegmentEnd(text, segment) && !text.StartsQuote(after)
            ? new TokenRange(after, ContentFinder.SegmentEnd(text, segment))
            : ContentFinder.Right(text, segment, group, Math.Min(after, segment.End), out _);
        bool quoted = content.Length > 0 && text.StartsQuote(content.Start) && content.End <= text.QuoteEnd[text.Outermost[content.Start]];
        if (content.Length == 0 && IsHeadlineClaim(text, segment, group))
        {
            content = new TokenRange(group.Tokens.End, ContentFinder.SegmentEnd(text, segment));
        }

        if (content.Length == 0)
        {
            return null;
        }

        var draft = new Draft { Source = source, Quoted = quoted, Confidence = quoted ? 0.9 : 0.6 };
        draft.Cue.Add(relayed ? new TokenRange(group.Tokens.Start - 1, group.Tokens.End) : group.Tokens);
        draft.Content.Add(content);
        if (quoted)
        {
            AddFollowing(text, segment, content.End, draft);
        }

        return draft;
    }

    /// <summary>"I think", "you know": the author's own words.</summary>
    private static bool IsSpeakerHimself(RuleText text, in VerbGroup group, TokenRange source)
    {
        bool self = source.Length == 1 && (text.Is(source.Start, "I") || text.Is(source.Start, "we") || text.Is(source.Start, "you"));
        return self && group.Cue.Class is CueClass.Believe or CueClass.Want or CueClass.Expect;
    }

    /// <summary>"what the agency said was an attack"</summary>
    private static Draft? FreeRelative(RuleText text, TokenRange segment, in VerbGroup group, TokenRange source)
    {
        int what = source.Start - 1;
        int after = group.Tokens.End;
        if (what < segment.Start || after >= segment.End || !group.Cue.Takes(CueFrames.Clause) || !text.IsFinite(after)
            || !(text.Is(what, "what") || text.Function(what) is FunctionWord.Relative))
        {
            return null;
        }

        var draft = new Draft { Source = source, Confidence = 0.6 };
        draft.Cue.Add(group.Tokens);
        draft.Content.Add(new TokenRange(what, what + 1));
        draft.Content.Add(new TokenRange(after, ContentFinder.CutAtBoundary(text, after, ContentFinder.SegmentEnd(text, segment))));
        return draft;
    }

    /// <summary>"Kremlin says no talks planned": a headline may leave out the verb of the clause.</summary>
    private static bool IsHeadlineClaim(RuleText text, TokenRange segment, in VerbGroup group) =>
        group.Tokens.End + 1 < segment.End && group.Cue.Takes(CueFrames.Clause) && group.Cue.Class is CueClass.Say or CueClass.Claim or CueClass.Deny or CueClass.Confirm or CueClass.Suggest
        && !text.IsPunctuation(group.Tokens.End) && text.IsHeadline(segment);

    /// <summary>"a request seeking comment", "an order declaring the rule void": a participle that only describes a noun, unless it says something.</summary>
    private static bool IsNotReporting(RuleText text, in VerbGroup group) =>
        text.Pos(group.Verb) is PartOfSpeech.VerbGerund && text.Relation(group.Verb) is DependencyRelation.ClausalModifier
        && group.Cue.Class is not (CueClass.Say or CueClass.Claim or CueClass.Deny or CueClass.Confirm);

    /// <summary>Whether the quotation that ends here was introduced by a verb before it.</summary>
    private static bool IsIntroduced(RuleText text, TokenRange segment, int quoteEnd)
    {
        int start = text.QuoteStart[text.Outermost[quoteEnd - 1]];
        return start - 2 >= segment.Start && (text.Is(start - 1, ',') || text.Is(start - 1, ':')) && text.Words[start - 2].Verbs is { } verbs && verbs[^1].Takes(CueFrames.Quotation) && text.IsVerb(start - 2);
    }

    private static bool IsQuotation(RuleText text, TokenRange source) => source.Length > 0 && text.StartsQuote(source.Start) && text.FollowsQuote(source.End);

    /// <summary>Whether a quotation ends right before the reporting clause, with or without a comma between.</summary>
    private static bool FollowsQuotation(RuleText text, TokenRange segment, ref int tag)
    {
        int at = tag;
        if (at - 1 > segment.Start && text.Is(at - 1, ',') && text.Outermost[at - 1] < 0)
        {
            at--;
        }

        if (at > segment.Start && at <= tag && text.FollowsQuote(at))
        {
            tag = at;
            return true;
        }

        return false;
    }

    private static Draft LeftQuotation(RuleText text, TokenRange segment, in VerbGroup group, TokenRange source, int quoteEnd)
    {
        int quotation = text.Outermost[quoteEnd - 1];
        int start = text.QuoteStart[quotation];
        var draft = new Draft { Source = source, Quoted = true, Confidence = 0.95 };
        draft.Cue.Add(group.Tokens);
        draft.Content.Add(new TokenRange(MixedStart(text, segment, start), quoteEnd));
        AddFollowing(text, segment, Math.Max(group.Tokens.End, source.End), draft);
        return draft;
    }

    /// <summary>Where the content starts that ends in the quotation: the sentence's start if words before it belong to it.</summary>
    private static int MixedStart(RuleText text, TokenRange segment, int start)
    {
        if (start <= segment.Start || text.Is(start - 1, ':') || text.Is(start - 1, ',') || start - segment.Start > MaxSource)
        {
            return start;
        }

        int from = segment.Start;
        if (text.Outermost[from] >= 0 && text.QuoteEnd[text.Outermost[from]] < start && text.IsPunctuation(text.QuoteEnd[text.Outermost[from]]))
        {
            return start;
        }

        // "He laughed. "No," she said" in one segment: a sentence that ended does not belong to the quotation.
        for (int i = start - 1; i >= from; i--)
        {
            if (text.Pos(i) is PartOfSpeech.SentenceEnd && text.Outermost[i] < 0)
            {
                return start;
            }
        }

        return text.Function(from) == FunctionWord.Conjunction ? from + 1 : from;
    }

    /// <summary>The quotation that goes on after a reporting clause: "…," she said, "…" and "…," she said. "…"</summary>
    private static void AddFollowing(RuleText text, TokenRange segment, int from, Draft draft)
    {
        int paragraphEnd = text.Analyzed.Paragraphs[text.Analyzed.ParagraphOf(segment.Start)].End;
        int limit = Math.Min(segment.End, from + MaxSource);
        int i = from;
        while (i < limit && !text.StartsQuote(i))
        {
            // Another clause between: the quotation belongs to that one, unless only time and place stand between.
            if (text.Words[i].Verbs is { } && text.IsVerb(i))
            {
                return;
            }

            i++;
        }

        if (i < limit)
        {
            if (i == from || text.IsPunctuation(i - 1))
            {
                AddQuotation(text, i, draft);
                i = draft.Content[^1].End;
            }
            else
            {
                return;
            }
        }
        else if (i < segment.End)
        {
            return;
        }

        while (i < paragraphEnd && text.Outermost[i] < 0 && text.IsPunctuation(i))
        {
            i++;
        }

        // Whole sentences in marks after it, without reporting clause of their own.
        while (i < paragraphEnd && text.StartsQuote(i))
        {
            int end = text.QuoteEnd[text.Outermost[i]];
            if (end < paragraphEnd && !EndsSentence(text, end))
            {
                return;
            }

            if (end < paragraphEnd && HasOwnTag(text, end, paragraphEnd))
            {
                return;
            }

            AddQuotation(text, i, draft);
            i = end;
        }
    }

    private static void AddQuotation(RuleText text, int start, Draft draft) =>
        draft.Content.Add(new TokenRange(start, text.QuoteEnd[text.Outermost[start]]));

    private static bool EndsSentence(RuleText text, int end)
    {
        ReadOnlySpan<char> inside = text.Analyzed.Text.AsSpan(0, text.Marks.Quotations[text.Outermost[end - 1]].Inside.End).TrimEnd();
        return (inside.Length > 0 && inside[^1] is '.' or '!' or '?' or '\u2026') || text.Is(end, '.');
    }

    private static bool HasOwnTag(RuleText text, int end, int limit)
    {
        for (int i = end; i < Math.Min(limit, end + 6); i++)
        {
            if (text.StartsQuote(i) || (text.Pos(i) is PartOfSpeech.SentenceEnd && i > end))
            {
                return false;
            }

            if (text.Words[i].Verbs is { } entries && text.IsVerb(i) && entries[^1].Takes(CueFrames.Quotation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether nothing but time and place follow a reporting clause before the sentence ends or a comma resumes it.</summary>
    private static bool EndsTag(RuleText text, TokenRange segment, int from)
    {
        int limit = Math.Min(segment.End, from + 14);
        for (int i = from; i < limit; i++)
        {
            if (text.Outermost[i] < 0 && (text.Pos(i) is PartOfSpeech.SentenceEnd || text.Is(i, ',') || text.Is(i, '.')))
            {
                return true;
            }

            bool adjunct = i > from || text.Pos(i) is PartOfSpeech.Preposition or PartOfSpeech.Adverb || text.Function(i) == FunctionWord.Time;
            if (!adjunct || text.IsFinite(i) || text.Function(i) is FunctionWord.That)
            {
                return false;
            }
        }

        return limit == segment.End;
    }

    private static Draft? LeftClause(RuleText text, TokenRange segment, in VerbGroup group, TokenRange source, int end, int after)
    {
        int start = segment.Start;
        if (end - start > MaxLeft || end - start < 1)
        {
            return null;
        }

        start = ContentFinder.SkipConnective(text, start, end);
        var draft = new Draft { Source = source, Confidence = 0.6 };
        draft.Cue.Add(group.Tokens);
        if (text.Function(start) is FunctionWord.As && end - start == 0)
        {
            return null;
        }

        draft.Content.Add(new TokenRange(start, end));
        if (after < segment.End && text.Is(after, ',') && after + 1 < segment.End)
        {
            int last = ContentFinder.SegmentEnd(text, segment);
            bool resumes = end - start < 6 || !HasFinite(text, start, end);
            if (last > after + 1 && resumes && text.Pos(after + 1) is not (PartOfSpeech.VerbGerund or PartOfSpeech.WhPronoun))
            {
                draft.Content.Add(new TokenRange(after + 1, last));
            }
        }

        return HasFinite(text, draft.Content[0].Start, draft.Content[^1].End) ? draft : null;
    }

    private static bool HasFinite(RuleText text, int from, int to)
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
