using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Rules;

/// <summary>"The agency reported, citing an official, that": the one who is cited holds the statement, the agency only relays it.</summary>
internal static class RelayRule
{
    public static Draft? Apply(RuleText text, TokenRange segment, in VerbGroup group)
    {
        int comma = group.Tokens.End;
        if (comma + 3 >= segment.End || group.Cue.Class != CueClass.Say || !text.Is(comma, ',') || !text.Is(comma + 1, "citing"))
        {
            return null;
        }

        int end = NounPhrases.Extent(text, comma + 2, segment.End);
        if (end == comma + 2 || end + 1 >= segment.End || !text.Is(end, ',') || !IsHolder(text, comma + 2, end))
        {
            return null;
        }

        TokenRange content = ContentFinder.Right(text, segment, group, end + 1, out bool quoted);
        if (content.Length == 0)
        {
            return null;
        }

        var draft = new Draft { Source = new TokenRange(comma + 2, end), Quoted = quoted, Confidence = 0.7 };
        draft.Cue.Add(group.Tokens);
        draft.Cue.Add(new TokenRange(comma + 1, comma + 2));
        draft.Content.Add(content);
        return draft;
    }

    /// <summary>Whether a "citing" belongs to a statement that <see cref="Apply"/> gives to who is cited.</summary>
    public static bool IsRelay(RuleText text, TokenRange segment, int citing)
    {
        int verb = citing - 2;
        return verb >= segment.Start && text.Is(citing, "citing") && text.Is(citing - 1, ',') && VerbGroup.At(text, verb, segment) is { } group && Apply(text, segment, group) is not null;
    }

    private static bool IsHolder(RuleText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text.Function(i) == FunctionWord.SourceNoun || text.Analyzed.Tokens[i].Entity is EntityKind.Person or EntityKind.Organization)
            {
                return true;
            }
        }

        return false;
    }
}
