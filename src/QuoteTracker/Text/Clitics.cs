namespace QuoteTracker.Text;

/// <summary>Splits contracted words as the Penn Treebank does: "do|n't", "he|'s", "can|not", "gon|na".</summary>
internal static class Clitics
{
    /// <summary>Where the word [<paramref name="start"/>, <paramref name="end"/>) is cut, at most twice; <paramref name="end"/> stands for no cut.</summary>
    public static void Split(ReadOnlySpan<char> text, int start, int end, out int first, out int second)
    {
        ReadOnlySpan<char> word = text[start..end];
        int cut = Cut(word);
        if (cut == 0)
        {
            first = second = end;
            return;
        }

        // "wouldn't've", "they'd've": a clitic may follow another.
        int earlier = Cut(word[..cut]);
        first = start + (earlier > 0 ? earlier : cut);
        second = earlier > 0 ? start + cut : end;
    }

    private static int Cut(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return 0;
        }

        if (char.ToLowerInvariant(word[^1]) == 't' && IsApostrophe(word[^2]) && char.ToLowerInvariant(word[^3]) == 'n')
        {
            return word.Length > 3 ? word.Length - 3 : 0;
        }

        if (IsApostrophe(word[^2]) && char.ToLowerInvariant(word[^1]) is 's' or 'd' or 'm')
        {
            return IsApostrophe(word[^2]) ? word.Length - 2 : 0;
        }

        if (word.Length > 3 && IsApostrophe(word[^3]))
        {
            (char a, char b) = (char.ToLowerInvariant(word[^2]), char.ToLowerInvariant(word[^1]));
            return (a, b) is ('r', 'e') or ('v', 'e') or ('l', 'l') ? word.Length - 3 : 0;
        }

        return word.Length is 5 or 6 ? FusedCut(word) : 0;
    }

    private static int FusedCut(ReadOnlySpan<char> word) => char.ToLowerInvariant(word[0]) switch
    {
        'c' when Is(word, "cannot") => 3,
        'g' when Is(word, "gonna") || Is(word, "gotta") || Is(word, "gimme") => 3,
        'l' when Is(word, "lemme") => 3,
        'w' when Is(word, "wanna") => 3,
        _ => 0,
    };

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';
}
