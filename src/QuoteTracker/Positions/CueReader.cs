using System.Collections.Frozen;
using System.Collections.Immutable;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Positions;

/// <summary>Reads the cue of a statement together with the auxiliaries and negations that stand before it.</summary>
internal static class CueReader
{
    private const int LongestLead = 60;

    private static readonly PhraseLexicon<CueClass> Cues = PhraseLexicon<CueClass>.Load("cues.tsv");

    private static readonly FrozenSet<string> LeadWords = new[]
    {
        "not", "never", "no", "nor", "neither", "has", "have", "had", "having", "do", "does", "did", "can", "could", "would", "will", "is", "are", "was", "were", "been",
        "to", "yet", "also", "refuse", "refused", "refuses", "refusing", "fail", "failed", "fails", "failing", "decline", "declined", "declines", "declining",
        "unable", "unwilling", "stopped", "short", "of", "immediately", "repeatedly", "again", "so", "far", "once", "first", "later", "longer", "without", "avoided",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> SpeechVerbs = new[]
    {
        "say", "comment", "answer", "discuss", "confirm", "deny", "disclose", "elaborate", "speculate", "respond", "reveal", "explain", "give", "identify", "name",
        "provide", "specify", "talk", "speak", "address", "go", "offer", "be", "state", "tell", "make", "reply", "detail",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Negations = new[] { "not", "never", "no", "neither", "nor", "without", "yet" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> FailingVerbs = new[]
    {
        "fail", "failed", "fails", "failing", "refuse", "refused", "refuses", "refusing", "decline", "declined", "declines", "declining", "unable", "unwilling", "avoided", "short",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads the cue; a statement without one is plainly reported.</summary>
    public static CueReading Read(Statement statement)
    {
        string text = statement.Article.Text.Text;
        ImmutableArray<TextSpan> spans = statement.Attribution.Cue;
        if (spans.IsDefaultOrEmpty)
        {
            return default;
        }

        ImmutableArray<Word> lead = Lead(text, spans[0], statement.Attribution.Content);
        ImmutableArray<Word> cue = WordReader.Read(string.Join(' ', spans.Select(span => span.Of(text).ToString())));
        ImmutableArray<Word> following = WordReader.Read(Following(text, spans[^1]));
        return Read(lead, cue, following);
    }

    /// <summary>Reads a cue that stands between the words before and after it.</summary>
    internal static CueReading Read(ImmutableArray<Word> lead, ImmutableArray<Word> cue, ImmutableArray<Word> following)
    {
        ImmutableArray<Word> words = [.. lead, .. cue];
        List<PhraseMatch<CueClass>> matches = Cues.Find(words.AsSpan());
        if (matches.Count == 0)
        {
            return default;
        }

        PhraseMatch<CueClass> match = matches.Find(found => found.Class is not CueClass.Report) is { End: > 0 } marked ? marked : matches[0];
        if (match.Class is CueClass.Refuse or CueClass.Decline && words[match.End - 1].Text is "to" or "refused" or "refuses" or "refuse" or "declined" or "declines")
        {
            return Unwilling(words, match, following, matches);
        }

        bool negated = false;
        bool failing = false;
        for (int i = 0; i < match.Start; i++)
        {
            negated |= Negations.Contains(words[i].Text);
            failing |= FailingVerbs.Contains(words[i].Text);
        }

        return new CueReading(match.Class, negated || failing, words.Take(match.Start).Any(word => word.Text is "never"), failing);
    }

    // "refused to say" is silence, "refused to meet" is an act; "refused to accept that" is a denial.
    private static CueReading Unwilling(ImmutableArray<Word> words, PhraseMatch<CueClass> match, ImmutableArray<Word> following, List<PhraseMatch<CueClass>> matches)
    {
        ImmutableArray<Word> after = [.. words.Skip(match.End), .. following];
        int verb = after.Length > 0 && after[0].Text is "to" ? 1 : 0;
        while (verb < after.Length && (after[verb].Text is "to" or "either" || after[verb].Text.EndsWith("ly", StringComparison.Ordinal)))
        {
            verb++;
        }

        bool negatedBefore = words.Take(match.Start).Any(word => Negations.Contains(word.Text));
        if (verb >= after.Length || after[verb].IsMark || SpeechVerbs.Contains(after[verb].Text))
        {
            return new CueReading(match.Class is CueClass.Refuse && verb >= after.Length ? CueClass.Refuse : CueClass.Decline, negatedBefore, Never: false, Failing: false);
        }

        PhraseMatch<CueClass> inner = matches.Find(found => found.Start >= match.End && found.Class is not (CueClass.Report or CueClass.Refuse or CueClass.Decline));
        return inner.End > 0 ? new CueReading(inner.Class, Negated: true, Never: false, Failing: true) : new CueReading(CueClass.Refuse, negatedBefore, Never: false, Failing: false);
    }

    private static ImmutableArray<Word> Lead(string text, TextSpan cue, ImmutableArray<TextSpan> content)
    {
        int start = Math.Max(0, cue.Start - LongestLead);
        foreach (TextSpan span in content)
        {
            if (span.End <= cue.Start && span.End > start)
            {
                start = span.End;
            }
        }

        while (start > 0 && start < cue.Start && char.IsLetterOrDigit(text[start]) && char.IsLetterOrDigit(text[start - 1]))
        {
            start++;
        }

        ImmutableArray<Word> words = WordReader.Read(text.AsSpan(start, cue.Start - start));
        int first = words.Length;
        while (first > 0 && !words[first - 1].IsMark && (LeadWords.Contains(words[first - 1].Text) || words[first - 1].Text.EndsWith("ly", StringComparison.Ordinal)))
        {
            first--;
        }

        return words[first..];
    }

    private static ReadOnlySpan<char> Following(string text, TextSpan cue) => text.AsSpan(cue.End, Math.Min(LongestLead, text.Length - cue.End));
}
