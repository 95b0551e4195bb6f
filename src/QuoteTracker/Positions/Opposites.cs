using System.Collections.Frozen;

namespace QuoteTracker.Positions;

/// <summary>Pairs of words that exclude one another, direct antonyms and outcomes that cannot both be.</summary>
internal static class Opposites
{
    private static readonly FrozenDictionary<string, (Phrase Phrase, int Side)[]> ByFirstWord = EmbeddedData.ReadLines(typeof(Opposites), "opposites.tsv")
        .SelectMany((line, pair) => line.Split('\t').SelectMany((side, column) => side.Split(" | ").Select(pattern => (Phrase: new Phrase(pattern), Side: (2 * pair) + column))))
        .SelectMany(entry => entry.Phrase.FirstWords.Distinct(StringComparer.Ordinal).Select(word => (Word: word, Entry: entry)))
        .GroupBy(pair => pair.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Entry).ToArray(), StringComparer.Ordinal);

    /// <summary>Numbers of the sides whose words occur in a text; markers are in order and do not overlap. The side opposite to a side differs in its lowest bit.
    /// Words that turn the sense by themselves ("rejected") are left out, since they count already.</summary>
    public static SortedSet<int> SidesIn(ReadOnlySpan<Word> words, List<PhraseMatch<MarkerClass>> markers, int offset)
    {
        SortedSet<int> sides = [];
        int next = 0;
        for (int at = 0; at < words.Length; at++)
        {
            if (!ByFirstWord.TryGetValue(words[at].Text, out (Phrase Phrase, int Side)[]? entries))
            {
                continue;
            }

            int place = offset + at;
            while (next < markers.Count && markers[next].End <= place)
            {
                next++;
            }

            if (next < markers.Count && place >= markers[next].Start && Operators.Turns(markers[next].Class))
            {
                continue;
            }

            foreach ((Phrase phrase, int side) in entries)
            {
                if (phrase.Match(words, at) > at)
                {
                    sides.Add(side);
                }
            }
        }

        return sides;
    }

    /// <summary>Number of pairs of which the claim holds one side alone and the clause the other alone.</summary>
    public static int Count(SortedSet<int> claim, SortedSet<int> clause)
    {
        int count = 0;
        foreach (int side in claim)
        {
            int opposite = side ^ 1;
            if (!claim.Contains(opposite) && clause.Contains(opposite) && !clause.Contains(side))
            {
                count++;
            }
        }

        return count;
    }
}
