using System.Collections.Frozen;
using System.Collections.Immutable;

namespace QuoteTracker.Positions;

/// <summary>Finds the attitudes that a text shows.</summary>
internal static class Attitudes
{
    private const int Reach = 3;

    private static readonly PhraseLexicon<Attitude> Lexicon = PhraseLexicon<Attitude>.Load("attitudes.tsv");

    /// <summary>The attitudes in a text, none that is negated ("not a good deal") and none in the claim's own words.</summary>
    public static FrozenSet<Attitude> In(ImmutableArray<Word> words, ClaimReading claim)
    {
        HashSet<Attitude> found = [];
        foreach (PhraseMatch<Attitude> match in Lexicon.Find(words.AsSpan()))
        {
            if (match.End - match.Start == 1 && claim.Stems.Contains(words[match.Start].Stem))
            {
                continue;
            }

            bool negated = false;
            for (int i = Math.Max(0, match.Start - Reach); i < match.Start; i++)
            {
                negated |= words[i].Text is "not" or "no" or "never" or "nothing";
            }

            found.Add((match.Class, negated) switch
            {
                (Attitude.Supports, true) => Attitude.Opposes,
                (Attitude.Opposes, true) => Attitude.Supports,
                (var attitude, _) => attitude,
            });
        }

        return found.ToFrozenSet();
    }
}
