using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Rules;

/// <summary>Passives: "X was criticised by Y", "X is expected to", "X was quoted by Y as saying that", "X was told that".</summary>
internal static class PassiveRule
{
    private const int MaxGap = 16;

    public static Draft? Apply(RuleText text, TokenRange segment, in VerbGroup group)
    {
        TokenRange subject = SourceFinder.Left(text, segment, group.Verb, group.Tokens.Start);
        int saying = FindSaying(text, segment, group.Tokens.End);
        if (saying >= 0)
        {
            return subject.Length == 0 ? null : Quoted(text, segment, group, subject, saying);
        }

        int end = ContentFinder.SegmentEnd(text, segment);
        int after = group.Tokens.End;
        if (after >= end)
        {
            return null;
        }

        var draft = new Draft { Confidence = 0.5 };
        draft.Cue.Add(group.Tokens);
        if (group.Cue.Takes(CueFrames.Infinitive | CueFrames.Clause) && group.Cue.Class == CueClass.Expect && text.Function(after) == FunctionWord.To && subject.Length > 0)
        {
            TokenRange rest = ContentFinder.Right(text, segment, group with { Cue = group.Cue with { Frames = CueFrames.Infinitive } }, after, out _);
            if (rest.Length == 0)
            {
                return null;
            }

            draft.Content.Add(subject);
            draft.Content.Add(rest);
            return draft;
        }

        if (text.Function(after) == FunctionWord.By && after + 1 < end && subject.Length > 0 && group.Cue.Takes(CueFrames.Object))
        {
            int agent = NounPhrases.Extent(text, after + 1, end);
            if (agent == after + 1)
            {
                return null;
            }

            draft.Source = new TokenRange(after + 1, agent);
            draft.Content.Add(subject);
            return draft;
        }

        return null;
    }

    /// <summary>The holder is the one who is quoted; who quotes only relays.</summary>
    private static Draft? Quoted(RuleText text, TokenRange segment, in VerbGroup group, TokenRange subject, int saying)
    {
        var say = new CueEntry("say", false, CueClass.Say, CueFrames.Quotation | CueFrames.Clause | CueFrames.Object, []);
        var inner = new VerbGroup(saying, say, new TokenRange(saying, saying + 1), false);
        TokenRange content = ContentFinder.Right(text, segment, inner, saying + 1, out bool quoted);
        if (content.Length == 0)
        {
            return null;
        }

        var draft = new Draft { Source = subject, Quoted = quoted, Confidence = 0.8 };
        if (saying - 1 == group.Tokens.End)
        {
            draft.Cue.Add(new TokenRange(group.Tokens.Start, saying + 1));
        }
        else
        {
            draft.Cue.Add(group.Tokens);
            draft.Cue.Add(new TokenRange(saying - 1, saying + 1));
        }

        draft.Content.Add(content);
        return draft;
    }

    /// <summary>Whether the "saying" at a token belongs to a passive before it.</summary>
    internal static bool IsRelayedBefore(RuleText text, TokenRange segment, int saying)
    {
        int limit = Math.Max(segment.Start, saying - MaxGap);
        for (int i = saying - 2; i >= limit; i--)
        {
            if (text.Words[i].Verbs is not null && VerbGroup.At(text, i, segment) is { IsPassive: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The "saying" of "as saying" after a verb of relaying, or -1.</summary>
    internal static int FindSaying(RuleText text, TokenRange segment, int from)
    {
        int limit = Math.Min(segment.End - 1, from + MaxGap);
        for (int i = from; i < limit; i++)
        {
            if (text.Function(i) == FunctionWord.As && text.Pos(i + 1) is PartOfSpeech.VerbGerund && text.Words[i + 1].Verbs is not null)
            {
                return i + 1;
            }

            if (text.IsFinite(i))
            {
                return -1;
            }
        }

        return -1;
    }
}
