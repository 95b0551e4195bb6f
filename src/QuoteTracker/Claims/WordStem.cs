namespace QuoteTracker.Claims;

/// <summary>A light stemmer for English: possessives, plurals, -ed and -ing, and the commonest irregular verbs of news text are left to the vectors.</summary>
/// <remarks>Follows step 1 of Porter (1980), which joins inflections and leaves derivations apart.</remarks>
internal static class WordStem
{
    private static readonly System.Buffers.SearchValues<char> Vowels = System.Buffers.SearchValues.Create("aeiouy");

    /// <summary>Writes the stem of a lower-case word into <paramref name="buffer"/> and returns its length.</summary>
    public static int Write(ReadOnlySpan<char> word, Span<char> buffer)
    {
        word.CopyTo(buffer);
        int length = word.Length;
        if (length > 3 && buffer[length - 1] == 's' && buffer[length - 2] is '\'' or '’')
        {
            length -= 2;
        }

        if (length <= 3)
        {
            return length;
        }

        length = StripPlural(buffer, length);
        Span<char> stem = buffer[..length];
        if (stem.EndsWith("ied", StringComparison.Ordinal) && length > 4)
        {
            buffer[length - 3] = 'y';
            return length - 2;
        }

        if (stem.EndsWith("eed", StringComparison.Ordinal))
        {
            // "agreed" is "agree" with an ending, "need" and "speed" are not: two vowels before.
            return stem[..^3].ContainsAny(Vowels) ? length - 1 : length;
        }

        if (stem.EndsWith("ed", StringComparison.Ordinal) && HasVowel(stem[..^2]))
        {
            return Repair(buffer, length - 2);
        }

        if (stem.EndsWith("ing", StringComparison.Ordinal) && HasVowel(stem[..^3]))
        {
            return Repair(buffer, length - 3);
        }

        return DropFinalE(buffer, length);
    }

    private static int StripPlural(Span<char> buffer, int length)
    {
        if (buffer[length - 1] != 's' || buffer[length - 2] is 's' or 'u' or 'i')
        {
            return length;
        }

        ReadOnlySpan<char> word = buffer[..length];
        if (word.EndsWith("ies", StringComparison.Ordinal) && length > 4)
        {
            buffer[length - 3] = 'y';
            return length - 2;
        }

        return word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)
            ? length - 2
            : length - 1;
    }

    /// <summary>After -ed and -ing: undoes the doubled consonant, drops a final e so that "use" and "using" meet.</summary>
    private static int Repair(Span<char> buffer, int length)
    {
        if (length < 3)
        {
            return length;
        }

        char last = buffer[length - 1];
        return last == buffer[length - 2] && last is not ('l' or 's' or 'z' or 'e' or 'o') ? length - 1 : DropFinalE(buffer, length);
    }

    private static int DropFinalE(Span<char> buffer, int length) => length > 4 && buffer[length - 1] == 'e' && buffer[length - 2] != 'e' ? length - 1 : length;

    private static bool HasVowel(ReadOnlySpan<char> word) => word.Length >= 2 && word.ContainsAny(Vowels);
}
