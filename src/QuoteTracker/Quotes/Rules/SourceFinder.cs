using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Rules;

/// <summary>Finds who speaks: the subject of a verb, after PolNeAR the whole noun phrase with its apposition but without a relative clause after a comma.</summary>
internal static class SourceFinder
{
    /// <summary>A source reaches no farther from its head, in tokens.</summary>
    private const int MaxReach = 60;

    /// <summary>Longest clause between a source and its verb, in tokens.</summary>
    private const int MaxAside = 30;

    /// <summary>The source to the left of a verb group that starts at <paramref name="group"/>; empty if there is none.</summary>
    public static TokenRange Left(RuleText text, TokenRange segment, int verb, int group)
    {
        int subject = Subject(text, verb, segment);
        if (subject >= 0 && subject < group && text.Function(subject) != FunctionWord.Time && text.Outermost[subject] == text.Outermost[verb])
        {
            return Phrase(text, subject, segment.Start, group);
        }

        if (group > segment.Start && text.Function(group - 1) == FunctionWord.Relative)
        {
            return new TokenRange(group - 1, group);
        }

        // "Other scientists, however, warned"
        bool aside = group - 3 > segment.Start && text.Is(group - 1, ',') && text.Is(group - 3, ',') && text.Pos(group - 2) is PartOfSpeech.Adverb;
        TokenRange near = NounPhrases.Before(text, aside ? group - 3 : group, segment.Start);
        if (near.Length == 0 && group > segment.Start && text.Is(group - 1, ','))
        {
            near = BeforeAside(text, segment, group);
        }

        return near.Length > 0 && text.Outermost[near.Start] == text.Outermost[verb] ? near : new TokenRange(group, group);
    }

    /// <summary>"A pilot, who asked not to be named, said": the phrase before a relative or participle clause between commas.</summary>
    private static TokenRange BeforeAside(RuleText text, TokenRange segment, int group)
    {
        int limit = Math.Max(segment.Start + 1, group - MaxAside);
        for (int i = group - 2; i > limit; i--)
        {
            if (text.Is(i - 1, ',') && (text.Function(i) == FunctionWord.Relative || text.Pos(i) is PartOfSpeech.VerbGerund or PartOfSpeech.VerbPastParticiple))
            {
                return NounPhrases.Before(text, i - 1, segment.Start);
            }
        }

        return default;
    }

    /// <summary>The source right after an inverted verb; empty if there is none.</summary>
    public static TokenRange Right(RuleText text, TokenRange segment, int verb)
    {
        int start = verb + 1;
        if (start >= segment.End || text.StartsQuote(start))
        {
            return new TokenRange(start, start);
        }

        int subject = text.IsParsed ? text.Child(verb, DependencyRelation.NominalSubject) : -1;
        if (subject > verb && subject < segment.End)
        {
            TokenRange phrase = Phrase(text, subject, start, segment.End);
            if (phrase.Start == start)
            {
                return phrase;
            }
        }

        return NounPhrases.After(text, start, segment.End);
    }

    /// <summary>The head of the subject of a verb, also through coordination and for participles; -1 if the parse gives none.</summary>
    public static int Subject(RuleText text, int verb, TokenRange segment)
    {
        for (int step = 0; step < 4 && verb >= 0 && segment.Contains(verb); step++)
        {
            int subject = text.Child(verb, DependencyRelation.NominalSubject);
            if (subject < 0)
            {
                subject = text.Child(verb, DependencyRelation.PassiveNominalSubject);
            }

            if (subject >= 0)
            {
                return subject;
            }

            DependencyRelation relation = text.Relation(verb);
            if (relation is DependencyRelation.ClausalModifier)
            {
                return text.Head(verb);
            }

            if (relation is DependencyRelation.Conjunct && text.Pos(verb) is PartOfSpeech.VerbGerund && text.Function(Math.Max(verb - 1, 0)) is not FunctionWord.Be)
            {
                return -1;
            }

            if (relation is not (DependencyRelation.Conjunct or DependencyRelation.AdverbialClause or DependencyRelation.OpenClausalComplement or DependencyRelation.ClausalComplement)
                || (relation is DependencyRelation.ClausalComplement && text.Pos(verb) is not PartOfSpeech.VerbGerund))
            {
                return -1;
            }

            verb = Governor(text, verb, relation);
        }

        return -1;
    }

    /// <summary>The verb whose subject a verb shares. ", citing fuel costs" after "said it would close" belongs to who said it.</summary>
    private static int Governor(RuleText text, int verb, DependencyRelation relation)
    {
        int head = text.Head(verb);
        bool participle = relation is DependencyRelation.AdverbialClause && text.Pos(verb) is PartOfSpeech.VerbGerund && text.Is(Math.Max(verb - 1, 0), ',');
        if (participle && head >= 0 && text.Relation(head) is DependencyRelation.ClausalComplement && text.Head(head) is int reporting and >= 0 && text.Words[reporting].Verbs is not null)
        {
            return reporting;
        }

        return head;
    }

    /// <summary>The phrase of a head within bounds.</summary>
    public static TokenRange Phrase(RuleText text, int head, int from, int to)
    {
        from = Math.Max(from, head - MaxReach);
        to = Math.Min(to, head + MaxReach);
        int start = Math.Max(text.First[head], from);
        int end = Math.Min(text.Last[head] + 1, to);
        for (int child = text.FirstChild(head); child >= 0; child = text.NextSibling(child))
        {
            int first = text.First[child];
            bool afterComma = first > head && first < end && (text.Is(first, ',') || text.Is(first - 1, ','));
            bool clause = text.Relation(child) is DependencyRelation.RelativeClause or DependencyRelation.ClausalModifier
                or DependencyRelation.AdverbialClause or DependencyRelation.Parataxis or DependencyRelation.ClausalComplement;
            if (child > head && (clause && afterComma || text.Relation(child) is DependencyRelation.ClausalComplement or DependencyRelation.Parataxis))
            {
                end = Math.Min(end, Math.Max(head + 1, first));
            }
            else if (child < head && text.Relation(child) is DependencyRelation.Punctuation or DependencyRelation.AdverbialModifier or DependencyRelation.CoordinatingConjunction or DependencyRelation.Marker)
            {
                start = Math.Max(start, text.Last[child] + 1);
            }
        }

        return Trim(text, head, start, end, from, to);
    }

    private static TokenRange Trim(RuleText text, int head, int start, int end, int from, int to)
    {
        // A quotation may be part of a source ("Dwayne "The Rock" Johnson") but not begin or end in its middle.
        for (int i = start; i < end; i++)
        {
            if (text.IsVerb(i) && i > head && text.IsFinite(i) && !InRelative(text, i, head))
            {
                end = i;
            }
        }

        for (int i = head + 1; i + 1 < end; i++)
        {
            if (text.Is(i, ',') && (text.Function(i + 1) == FunctionWord.Relative || text.Pos(i + 1) is PartOfSpeech.VerbGerund))
            {
                end = i;
            }
        }

        while (end > head + 1 && (text.Is(end - 1, ',') || text.IsPunctuation(end - 1) && !text.Is(end - 1, ')') && !text.FollowsQuote(end)))
        {
            end--;
        }

        while (start < head && (text.IsPunctuation(start) && text.Outermost[start] < 0 || text.Function(start) is FunctionWord.Conjunction))
        {
            start++;
        }

        end = Math.Max(head + 1, NounPhrases.WithoutTime(text, end, head));

        if (end > head + 1 && text.Pos(end - 1) is PartOfSpeech.Adverb)
        {
            end--;
        }

        // "Ramos, 58," - an age is no apposition.
        if (end == head + 3 && text.Is(head + 1, ',') && text.Pos(head + 2) is PartOfSpeech.CardinalNumber)
        {
            end = head + 1;
        }

        start = NounPhrases.ExtendLeft(text, start, from);
        if (HasComma(text, head, end) && end < text.Count && end <= to && text.Is(end, ',') && end + 1 < text.Count && !text.IsPunctuation(end + 1))
        {
            end++;
        }

        return new TokenRange(start, Math.Max(end, start));
    }

    private static bool HasComma(RuleText text, int head, int end)
    {
        for (int i = head; i < end; i++)
        {
            if (text.Is(i, ','))
            {
                return true;
            }
        }

        return false;
    }

    private static bool InRelative(RuleText text, int token, int head)
    {
        for (int step = 0; step < 12 && token > head; step++)
        {
            if (text.Relation(token) is DependencyRelation.RelativeClause)
            {
                return true;
            }

            token = text.Head(token);
        }

        return false;
    }
}
