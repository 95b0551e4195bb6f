using System.Collections.Immutable;
using QuoteTracker.Text;

namespace QuoteTracker.Positions;

/// <summary>Polarity of a clause: every operator in it turns the sign, so that two make an affirmation.</summary>
internal static class Operators
{
    private const int LongestPredicate = 3;
    private const int LongestEmbedding = 9;

    /// <summary>-1 when the operators of a range turn its sense, 1 when there are none or they cancel out.</summary>
    public static int SignOf(List<PhraseMatch<MarkerClass>> markers, ImmutableArray<Word> words, TokenRange range)
    {
        int sign = 1;
        PhraseMatch<MarkerClass>? last = null;
        foreach (PhraseMatch<MarkerClass> marker in markers)
        {
            if (!range.Contains(marker.Start) || !Turns(marker.Class))
            {
                continue;
            }

            if (last is not { } before || !Agree(before, marker, words))
            {
                sign = -sign;
            }

            last = marker;
        }

        return sign;
    }

    /// <summary>Whether a marker turns the sense.</summary>
    public static bool Turns(MarkerClass marker) =>
        marker is MarkerClass.Negator or MarkerClass.Flipper or MarkerClass.False or MarkerClass.Doubt or MarkerClass.No or MarkerClass.NoEvidence;

    // "No plans, no talks" and "neither ... nor" deny side by side; "not true that there is no" denies a denial.
    private static bool Agree(PhraseMatch<MarkerClass> first, PhraseMatch<MarkerClass> second, ImmutableArray<Word> words)
    {
        ReadOnlySpan<Word> between = words.AsSpan(first.End, Math.Max(0, second.Start - first.End));
        string opening = words[second.Start].Text;
        if (opening is "nor" || first.Class is MarkerClass.No || (words[first.Start].Text is "without" && second.Class is MarkerClass.Negator))
        {
            return true;
        }

        return (IsFalse(first), IsFalse(second)) switch
        {
            // "Dismissed as a hoax", "a hoax, and a lie".
            (_, true) when first.Class is not MarkerClass.Negator => true,
            (_, true) => between.Length > LongestPredicate,
            (true, false) => !Embeds(between),
            _ => between.Length > LongestEmbedding || Coordinates(between) || (first.Class == second.Class && second.Class is MarkerClass.Flipper && between.Length > 1 && !Embeds(between)),
        };
    }

    private static bool IsFalse(PhraseMatch<MarkerClass> marker) => marker.Class is MarkerClass.False;

    private static bool Embeds(ReadOnlySpan<Word> words)
    {
        foreach (Word word in words)
        {
            if (word.Text is "that" or "to" or "say" or "saying" or "think" or "believe" or "claim")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Coordinates(ReadOnlySpan<Word> words)
    {
        foreach (Word word in words)
        {
            if (word.IsMark || word.Text is "and" or "or")
            {
                return true;
            }
        }

        return false;
    }
}
