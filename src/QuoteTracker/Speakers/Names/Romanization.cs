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

    private static readonly (string From, string To)[][] ByFirstLetter =
        [.. Enumerable.Range(0, 26).Select(letter => Spellings.Where(spelling => spelling.From[0] == 'a' + letter).ToArray())];

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
            at += Take(word.AsSpan(at), out char first, out char second);
            Append(key, first);
            Append(key, second);
        }

        return key.ToString();
    }

    /// <summary>The letters that stand for the spelling at the start, and its length.</summary>
    private static int Take(ReadOnlySpan<char> word, out char first, out char second)
    {
        second = '\0';
        if (word[0] is >= 'a' and <= 'z')
        {
            foreach ((string from, string to) in ByFirstLetter[word[0] - 'a'])
            {
                if (word.StartsWith(from, StringComparison.Ordinal))
                {
                    first = to[0];
                    second = to.Length > 1 ? to[1] : '\0';
                    return from.Length;
                }
            }
        }

        first = word[0];
        return 1;
    }

    // Doubled letters are one.
    private static void Append(StringBuilder key, char letter)
    {
        if (letter != '\0' && (key.Length == 0 || key[^1] != letter))
        {
            key.Append(letter);
        }
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
