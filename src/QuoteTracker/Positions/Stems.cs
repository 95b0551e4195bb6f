namespace QuoteTracker.Positions;

/// <summary>Cuts English endings so that "violated", "violates" and "violation" meet. Coarser than a lemma, after the idea of Porter (1980).</summary>
internal static class Stems
{
    private static readonly (string Ending, string Replacement, int Keep)[] Endings =
    [
        ("ibility", "ibl", 3), ("ability", "abl", 3), ("ization", "iz", 3), ("isation", "iz", 3), ("fulness", string.Empty, 3),
        ("ation", string.Empty, 5), ("ition", string.Empty, 5), ("ment", string.Empty, 4), ("ness", string.Empty, 3),
        ("ence", string.Empty, 5), ("ance", string.Empty, 5), ("ingly", string.Empty, 4), ("edly", string.Empty, 4),
        ("ally", string.Empty, 4), ("ly", string.Empty, 4), ("ings", string.Empty, 3), ("ing", string.Empty, 3),
        ("ied", "y", 2), ("ed", string.Empty, 3), ("ies", "y", 2), ("sses", "ss", 1), ("xes", "x", 1), ("ches", "ch", 2), ("shes", "sh", 2), ("tions", "t", 3), ("tion", "t", 3), ("sion", "s", 3), ("ions", string.Empty, 4),
    ];

    /// <summary>The stem of a lower-case word; never empty.</summary>
    public static string Of(string word)
    {
        if (word.Length < 4)
        {
            return Inflections.Lemma(word);
        }

        string stem = Inflections.Lemma(word);
        foreach ((string ending, string replacement, int keep) in Endings)
        {
            if (stem.EndsWith(ending, StringComparison.Ordinal) && stem.Length - ending.Length >= keep)
            {
                stem = string.Concat(stem.AsSpan(0, stem.Length - ending.Length), replacement);
                return Inflections.Lemma(TrimEnd(Undouble(stem)));
            }
        }

        if (stem.Length > 3 && stem[^1] == 's' && stem[^2] is not ('s' or 'u' or 'i'))
        {
            stem = stem[..^1];
        }

        return TrimEnd(stem);
    }

    private static string Undouble(string stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l' or 'e' or 'o') ? stem[..^1] : stem;

    private static string TrimEnd(string stem)
    {
        if (stem.Length > 3 && stem[^1] == 'e')
        {
            stem = stem[..^1];
        }

        return stem.Length > 2 && stem[^1] == 'y' ? string.Concat(stem.AsSpan(0, stem.Length - 1), "i") : stem;
    }
}
