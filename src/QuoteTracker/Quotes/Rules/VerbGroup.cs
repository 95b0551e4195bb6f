using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Rules;

/// <summary>A cue verb with its auxiliaries, negation and adverbs.</summary>
/// <param name="Verb">The verb itself.</param>
/// <param name="Cue">What the lexicon says of it.</param>
/// <param name="Tokens">The group, from the first auxiliary to the last word of the cue.</param>
/// <param name="IsPassive">Whether it is a passive.</param>
internal readonly record struct VerbGroup(int Verb, CueEntry Cue, TokenRange Tokens, bool IsPassive)
{
    /// <summary>The group of a token that is a form of a cue verb, or <see langword="null"/> when it is none here (a noun, a reduced relative, an infinitive).</summary>
    public static VerbGroup? At(RuleText text, int token, TokenRange segment)
    {
        CueEntry[]? entries = text.Words[token].Verbs;
        if (entries is null || !(text.IsVerb(token) || IsCapitalizedVerb(text, token, segment)))
        {
            return null;
        }

        CueEntry? cue = null;
        foreach (CueEntry entry in entries)
        {
            if (Matches(text, token, segment.End, entry.Tail))
            {
                cue = entry;
                break;
            }
        }

        if (cue is null)
        {
            return null;
        }

        int start = token;
        bool auxiliary = false;
        bool passive = false;
        while (start > segment.Start)
        {
            int before = start - 1;
            FunctionWord function = text.Function(before);
            if (text.Pos(before) is PartOfSpeech.PossessiveEnding or PartOfSpeech.CloseQuote)
            {
                break;
            }

            if (text.Is(before, "nor") && Neither(text, before, segment.Start) is int neither and >= 0)
            {
                // "would neither confirm nor deny"
                start = neither;
                auxiliary = true;
                continue;
            }

            if (function is FunctionWord.Auxiliary or FunctionWord.Be)
            {
                passive |= function == FunctionWord.Be && !auxiliary && text.Pos(token) is PartOfSpeech.VerbPastParticiple or PartOfSpeech.VerbPast && function == FunctionWord.Be;
                auxiliary = true;
            }
            else if (function is not FunctionWord.Not && text.Pos(before) is not (PartOfSpeech.Adverb or PartOfSpeech.AdverbComparative))
            {
                break;
            }

            start--;
        }

        // "Recently said" keeps its adverb, "Now, he" does not reach here; a bare adverb at the start of the sentence is not part of the group.
        while (start < token && !auxiliary && start == segment.Start)
        {
            start++;
        }

        if (start > segment.Start && text.Function(start - 1) == FunctionWord.To)
        {
            return null;
        }

        if (token + 1 < segment.End && text.Is(token + 1, "nor"))
        {
            return null;
        }

        if (text.Pos(token) is PartOfSpeech.VerbPastParticiple && !auxiliary)
        {
            return null;
        }

        return new VerbGroup(token, cue, new TokenRange(start, token + 1 + cue.Tail.Length), passive);
    }

    private static int Neither(RuleText text, int nor, int limit)
    {
        for (int i = nor - 1; i >= Math.Max(limit, nor - 4); i--)
        {
            if (text.Is(i, "neither"))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Capitals of a headline make taggers take "Says" for a name.</summary>
    private static bool IsCapitalizedVerb(RuleText text, int token, TokenRange segment) =>
        token > segment.Start && token + 1 < segment.End && char.IsUpper(text.Word(token)[0]) && text.Word(token)[^1] == 's' && text.Words[token].Noun is null
        && text.Pos(token) is PartOfSpeech.ProperNoun or PartOfSpeech.ProperNounPlural or PartOfSpeech.NounPlural && text.IsHeadline(segment);

    private static bool Matches(RuleText text, int token, int end, string[] tail)
    {
        if (token + tail.Length >= end)
        {
            return tail.Length == 0;
        }

        for (int i = 0; i < tail.Length; i++)
        {
            if (!text.Is(token + 1 + i, tail[i]))
            {
                return false;
            }
        }

        return true;
    }
}
