using System.Collections.Frozen;
using System.Collections.Immutable;
using QuoteTracker.Text;

namespace QuoteTracker.Positions;

/// <summary>Splits a statement into clauses and finds the one that bears on the claim, with its polarity.</summary>
internal static class ContentReader
{
    private const int LongestVerdict = 9;
    private const int LongestEllipsis = 5;

    private static readonly FrozenSet<string> Splitters = new[] { "but", "although", "though", "however", "whereas", "while", "despite", "because", "after", "since", "who", "where", "until" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> SplittersAfterComma = new[] { "and", "which", "who", "or", "so", "adding", "because", "then", "as" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Subjects = new[] { "he", "she", "it", "they", "we", "i", "there", "that", "you", "the" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Anaphors = new[] { "that", "this", "it", "which", "these", "those", "they", "such", "all" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads a content.</summary>
    public static ContentReading Read(string content, ClaimReading claim)
    {
        ImmutableArray<Word> words = WordReader.Read(content);
        List<PhraseMatch<MarkerClass>> markers = Markers.Find(words, claim.Stems);
        int next = 0;
        ImmutableArray<ClauseReading> clauses =
        [
            .. Split(words).Select(piece => ReadClause(words, MarkersOf(piece.Range, markers, ref next), claim, piece.Range, piece.Sentence, piece.IsQuestion)),
        ];
        int focus = FocusOf(clauses);
        int sign = focus < 0 ? 1 : clauses[focus].Sign;
        int verdict = focus < 0 ? 0 : VerdictOn(clauses, focus);
        return new ContentReading
        {
            Words = words,
            Clauses = clauses,
            Focus = focus < 0 ? null : clauses[focus],
            Sign = verdict == 0 ? sign : clauses[focus].IsQuestion || sign > 0 || clauses[focus].Verdict != 0 ? verdict : sign * verdict,
            HasVerdict = verdict != 0,
            IsLeftOpen = focus >= 0 && (IsLeftOpen(clauses, focus) || IsOpenQuestion(words, clauses, focus)),
        };
    }

    private static int FocusOf(ImmutableArray<ClauseReading> clauses)
    {
        int best = -1;
        for (int i = 0; i < clauses.Length; i++)
        {
            if (best < 0 || clauses[i].Overlap > clauses[best].Overlap)
            {
                best = i;
            }
        }

        return best;
    }

    // A verdict counts for the whole statement: for the proposition before it, or, in first place, for the question that it answers.
    private static int VerdictOn(ImmutableArray<ClauseReading> clauses, int focus)
    {
        for (int i = 0; i < clauses.Length; i++)
        {
            if (clauses[i].Verdict != 0 && i != focus && (i > focus || clauses[i].Sentence != clauses[focus].Sentence))
            {
                return clauses[i].Verdict;
            }
        }

        return clauses[focus].Overlap == 0 ? clauses[focus].Verdict : 0;
    }

    // "Lisbon is one option. We cannot exclude it."
    private static bool IsLeftOpen(ImmutableArray<ClauseReading> clauses, int focus) =>
        clauses[focus].Has(MarkerClass.Unconfirmed)
        || clauses.Skip(focus + 1).Any(clause => clause.Overlap == 0 && clause.Words.Length <= LongestVerdict && clause.Has(MarkerClass.Unconfirmed))
        || (clauses[focus].Overlap == 0 && clauses.Any(clause => clause.Has(MarkerClass.Unconfirmed)));

    // "We cannot confirm at this point who was on the bridge."
    private static bool IsOpenQuestion(ImmutableArray<Word> words, ImmutableArray<ClauseReading> clauses, int focus) =>
        focus > 0 && clauses[focus - 1].Sentence == clauses[focus].Sentence && clauses[focus - 1].Has(MarkerClass.Unconfirmed) && words[clauses[focus].Words.Start].Text is "who" or "where";

    // Clauses and markers are both in order: one pass takes each marker to its clause.
    private static List<PhraseMatch<MarkerClass>> MarkersOf(TokenRange clause, List<PhraseMatch<MarkerClass>> markers, ref int next)
    {
        while (next < markers.Count && markers[next].Start < clause.Start)
        {
            next++;
        }

        int first = next;
        while (next < markers.Count && markers[next].Start < clause.End)
        {
            next++;
        }

        return markers.GetRange(first, next - first);
    }

    private static ClauseReading ReadClause(
        ImmutableArray<Word> words, List<PhraseMatch<MarkerClass>> own, ClaimReading claim, TokenRange range, int sentence, bool isQuestion)
    {
        ReadOnlySpan<Word> clause = words.AsSpan(range.Start, range.Length);
        HashSet<string> shared = new(StringComparer.Ordinal);
        foreach (Word word in clause)
        {
            if (!word.IsMark && claim.Stems.Contains(word.Stem))
            {
                shared.Add(word.Stem);
            }
        }

        return new ClauseReading
        {
            Words = range,
            Sentence = sentence,
            IsQuestion = isQuestion,
            Overlap = shared.Sum(stem => claim.Names.Contains(stem) ? 0.5 : 1),
            Sign = Operators.SignOf(own, words, range),
            Turns = own.Count(marker => Operators.Turns(marker.Class)),
            OppositePairs = Opposites.Count(claim.Sides, Opposites.SidesIn(clause, own, range.Start)),
            IsProspective = IsProspective(clause),
            Markers = own.Select(marker => marker.Class).ToFrozenSet(),
            Verdict = Verdict(words, own, range),
        };
    }

    private static bool IsProspective(ReadOnlySpan<Word> clause)
    {
        foreach (Word word in clause)
        {
            if (word.Text is "will" or "would" or "could" or "ready" or "willing" or "prepared")
            {
                return true;
            }
        }

        return false;
    }

    private static int Verdict(ImmutableArray<Word> words, List<PhraseMatch<MarkerClass>> markers, TokenRange range)
    {
        if (range.Length > LongestVerdict || markers.Count == 0)
        {
            return 0;
        }

        if (range.Length == 1 && words[range.Start].Text is "no")
        {
            return -1;
        }

        // "No he was not", "they did not".
        if (range.Length <= LongestEllipsis && words[range.End - 1].Text is "not")
        {
            return -1;
        }

        if (markers.Exists(marker => marker.Class is MarkerClass.No))
        {
            return -1;
        }

        bool anaphoric = Anaphors.Contains(words[range.Start].Text) || range.Length <= 3;
        if (anaphoric && markers.Exists(marker => marker.Class is MarkerClass.False))
        {
            return Operators.SignOf(markers, words, range);
        }

        return markers.Exists(marker => marker.Class is MarkerClass.Yes or MarkerClass.True) && Operators.SignOf(markers, words, range) > 0 ? 1 : 0;
    }

    private static IEnumerable<(TokenRange Range, int Sentence, bool IsQuestion)> Split(ImmutableArray<Word> words)
    {
        int sentence = 0;
        for (int start = 0; start < words.Length; sentence++)
        {
            int end = start;
            while (end < words.Length && !words[end].EndsSentence)
            {
                end++;
            }

            bool question = end < words.Length && words[end].Text is "?";
            int from = start;
            for (int at = start; at <= end; at++)
            {
                if (at == end || (at > from && StartsClause(words, at)))
                {
                    if (at > from)
                    {
                        yield return (new TokenRange(from, at), sentence, question);
                    }

                    from = at;
                }
            }

            start = end + 1;
        }
    }

    private static bool StartsClause(ImmutableArray<Word> words, int at)
    {
        Word before = words[at - 1];
        if (before.IsMark && before.Text is ";" or ":")
        {
            return true;
        }

        string word = words[at].Text;
        if (word is "so" or "when" && at + 1 < words.Length && Subjects.Contains(words[at + 1].Text) && (at + 2 >= words.Length || words[at + 2].Text is not ("said" or "says" or "claimed" or "told")))
        {
            return true;
        }

        return Splitters.Contains(word)
            || (word is "as" && at + 1 < words.Length && words[at + 1].Text is "if")
            || (before.Text is "," && SplittersAfterComma.Contains(word))
            || (word is "and" && at + 1 < words.Length && Subjects.Contains(words[at + 1].Text));
    }
}
