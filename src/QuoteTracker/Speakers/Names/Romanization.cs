using System.Text;

namespace QuoteTracker.Speakers.Names;

/// <summary>A key that the usual English spellings of one foreign name share: Sergei and Sergey, Zelensky and Zelenskyy, Mohammed and Muhammad,
/// Qaddafi and Gadhafi, Hussein and Husain. The rules join spellings of one sound; they are coarse, so that equal keys need a second witness.</summary>
internal static class Romanization
{
    // Longer spellings first: the first that fits at a place is taken.
    private static readonly (string From, string To)[] Spellings =
    [
        ("shch", "s"), ("tsch", "c"), ("sch", "s"), ("tch", "c"), ("dzh", "j"), ("iyy", "i"), ("iy", "i"), ("yy", "i"), ("ii", "i"), ("ij", "i"), ("yi", "i"),
        ("eye", "ee"), ("ey", "e"), ("ei", "e"), ("ay", "e"), ("ai", "e"), ("ae", "e"), ("oe", "o"), ("ou", "u"), ("oo", "u"), ("ue", "u"), ("ee", "i"),
        ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("zh", "j"), ("dj", "j"), ("sh", "s"), ("ch", "c"), ("ck", "k"), ("ts", "c"), ("tz", "c"),
        ("ks", "x"), ("ye", "e"), ("yo", "e"), ("ya", "a"), ("ia", "a"), ("ja", "a"), ("yu", "u"), ("iu", "u"), ("ju", "u"), ("ie", "e"), ("io", "e"),
        ("q", "k"), ("w", "v"), ("y", "i"),
    ];

    /// <summary>The key of a folded word.</summary>
    public static string Key(string word)
    {
        if (word.Length < 3)
        {
            return word;
        }

        var key = new StringBuilder(word.Length);
        int at = 0;
        while (at < word.Length)
        {
            string to = word[at].ToString();
            int length = 1;
            foreach ((string from, string spelling) in Spellings)
            {
                if (string.CompareOrdinal(word, at, from, 0, from.Length) == 0)
                {
                    to = spelling;
                    length = from.Length;
                    break;
                }
            }

            // Doubled letters are one.
            foreach (char letter in to)
            {
                if (key.Length == 0 || key[^1] != letter)
                {
                    key.Append(letter);
                }
            }

            at += length;
        }

        return key.ToString();
    }

    /// <summary>The consonants of a key: Arabic spellings differ mostly in the vowels.</summary>
    public static string Skeleton(string key)
    {
        var skeleton = new StringBuilder(key.Length);
        foreach (char letter in key)
        {
            if (letter is not ('a' or 'e' or 'i' or 'o' or 'u' or 'h') && (skeleton.Length == 0 || skeleton[^1] != letter))
            {
                skeleton.Append(letter);
            }
        }

        return skeleton.ToString();
    }
}
