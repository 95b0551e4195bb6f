using System.Collections.Frozen;
using System.Collections.Immutable;
using QuoteTracker.Speakers.Gazetteer;

namespace QuoteTracker.Speakers.Names;

/// <summary>A person's name taken apart: given names and initials, surname with its particles, generation suffix. Words are folded.</summary>
internal sealed class PersonName
{
    private static readonly FrozenSet<string> Particles = DataFile.Lines("name-particles.txt").Select(word => NameFolding.Fold(word)).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Suffixes = DataFile.Lines("name-suffixes.txt").ToFrozenSet(StringComparer.Ordinal);

    private ImmutableArray<string> _keys;

    private PersonName(ImmutableArray<string> words, int surnameAt, string? generation)
    {
        Words = words;
        SurnameAt = surnameAt;
        Generation = generation;
    }

    /// <summary>All words in order, without suffix.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>Index of the first word of the surname.</summary>
    public int SurnameAt { get; }

    /// <summary>"jr", "sr", "ii", ... or <see langword="null"/>.</summary>
    public string? Generation { get; }

    /// <summary>The last word, which indexes the name.</summary>
    public string Last => Words[^1];

    /// <summary>Whether a given name or initial stands before the surname.</summary>
    public bool HasGiven => SurnameAt > 0;

    /// <summary>The first word, or <see langword="null"/> for a lone surname.</summary>
    public string? Given => HasGiven ? Words[0] : null;

    public Gender Gender
    {
        get
        {
            // The first given name that tells; family names that come first tell nothing.
            for (int i = 0; i < Math.Min(SurnameAt + 1, Words.Length) && HasGiven; i++)
            {
                if (GivenNames.GenderOf(Words[i]) is not Gender.Unknown and var gender)
                {
                    return gender;
                }
            }

            return Gender.Unknown;
        }
    }

    /// <summary>The spelling keys of <see cref="Words"/>, made when first asked for. Two threads may make them twice, with the same result.</summary>
    public ImmutableArray<string> Keys
    {
        get
        {
            ImmutableArray<string> keys = _keys;
            if (keys.IsDefault)
            {
                _keys = keys = [.. Words.Select(word => word.All(char.IsAscii) ? Romanization.Key(word) : word)];
            }

            return keys;
        }
    }

    /// <summary>The folded words joined.</summary>
    public string Folded => string.Join(' ', Words);

    public static bool IsParticle(string folded) => Particles.Contains(folded);

    public static bool IsSuffix(string folded) => Suffixes.Contains(folded);

    /// <summary>Whether a word after a name is an honour or degree, not a generation as "jr" is.</summary>
    public static bool IsDecoration(string folded) => Suffixes.Contains(folded) && !IsGeneration(folded);

    private static bool IsGeneration(string folded) => folded is "jr" or "sr" or "ii" or "iii" or "iv" or "v";

    /// <summary>Takes a name apart; <see langword="null"/> when it holds no letter.</summary>
    public static PersonName? Parse(ReadOnlySpan<char> name)
    {
        List<string> words = [.. NameFolding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        string? generation = null;
        while (words.Count > 1 && Suffixes.Contains(words[^1]) && !(words.Count == 2 && words[^1].Length == 1))
        {
            if (IsGeneration(words[^1]))
            {
                generation = words[^1];
            }

            words.RemoveAt(words.Count - 1);
        }

        if (words.Count == 0)
        {
            return null;
        }

        // A surname of several parts joined by hyphens is one: "Dupont-Moreau".
        ReadOnlySpan<char> last = name.TrimEnd();
        int space = last.LastIndexOf(' ');
        while (space > 0 && Suffixes.Contains(NameFolding.Fold(last[(space + 1)..])))
        {
            last = last[..space].TrimEnd(" ,");
            space = last.LastIndexOf(' ');
        }

        int parts = Math.Max(1, NameFolding.Fold(last[(space + 1)..]).Count(letter => letter == ' ') + 1);
        int surname = Math.Max(0, words.Count - parts);
        while (surname > 1 && Particles.Contains(words[surname - 1]))
        {
            surname--;
        }

        if (surname == 1 && words.Count == 2 && Particles.Contains(words[0]))
        {
            surname = 0;
        }

        return new PersonName([.. words], surname, generation);
    }
}
