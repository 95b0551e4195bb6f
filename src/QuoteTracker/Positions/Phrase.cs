using System.Collections.Frozen;

namespace QuoteTracker.Positions;

/// <summary>A pattern of words: fixed words, words that inflect ("deny*") and gaps of up to three words ("~").</summary>
internal sealed class Phrase
{
    private const int LongestGap = 3;
    private readonly FrozenSet<string>?[] _parts;

    public Phrase(string pattern)
    {
        _parts = [.. pattern.Split(' ').Select(part => part switch
        {
            "~" => null,
            [.. var lemma, '*'] => Inflections.Of(lemma).ToFrozenSet(StringComparer.Ordinal),
            _ => new[] { part }.ToFrozenSet(StringComparer.Ordinal),
        })];
    }

    /// <summary>Forms that the first word can take.</summary>
    public IEnumerable<string> FirstWords => _parts[0]!;

    /// <summary>Number of parts, gaps included: the more, the more specific.</summary>
    public int Length => _parts.Length;

    /// <summary>Where a match that starts at a word ends, or -1 when there is none.</summary>
    public int Match(ReadOnlySpan<Word> words, int start) => Match(words, start, part: 0);

    private int Match(ReadOnlySpan<Word> words, int at, int part)
    {
        for (; part < _parts.Length; part++, at++)
        {
            if (_parts[part] is not { } forms)
            {
                for (int gap = 0; gap <= LongestGap && at + gap < words.Length; gap++)
                {
                    int end = Match(words, at + gap, part + 1);
                    if (end >= 0)
                    {
                        return end;
                    }

                    if (words[at + gap].IsMark)
                    {
                        break;
                    }
                }

                return -1;
            }

            if (at >= words.Length || !forms.Contains(words[at].Text))
            {
                return -1;
            }
        }

        return at;
    }
}
