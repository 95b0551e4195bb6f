using System.Collections.Immutable;
using QuoteTracker.Text;

namespace QuoteTracker.Positions;

/// <summary>Polarity of a clause: every operator in it turns the sign, so that two make an affirmation.</summary>
internal static class Operators
{
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

    // "no plans, no talks" and "neither ... nor" negate side by side; "not true that there is no" negates a negation.
    private static bool Agree(PhraseMatch<MarkerClass> first, PhraseMatch<MarkerClass> second, ImmutableArray<Word> words)
    {
        if (words[second.Start].Text is "nor")
        {
            return true;
        }

        // "Without money it will not be built": the first names a circumstance.
        if (words[first.Start].Text is "without" && second.Class is MarkerClass.Negator)
        {
            return true;
        }

        bool bothFlip = first.Class is MarkerClass.Flipper && second.Class is MarkerClass.Flipper;
        bool sameKind = (first.Class is MarkerClass.Negator && second.Class is MarkerClass.Negator)
            || (first.Class is MarkerClass.False or MarkerClass.No && second.Class is MarkerClass.False or MarkerClass.No) || bothFlip;
        if (!sameKind)
        {
            return false;
        }

        for (int i = first.End; i < second.Start; i++)
        {
            if (words[i].IsMark || words[i].Text is "and" or "or")
            {
                return true;
            }
        }

        return second.Start == first.End && first.Class is MarkerClass.False;
    }
}
