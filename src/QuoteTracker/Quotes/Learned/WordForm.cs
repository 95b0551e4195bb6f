namespace QuoteTracker.Quotes.Learned;

/// <summary>What the features read off a single word.</summary>
internal static class WordForm
{
    private const int MaxShape = 12;

    /// <summary>The word without common endings of inflection, so that "announces", "announced" and "announcing" agree. Crude on purpose: only
    /// its hash is used.</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> lower)
    {
        int length = lower.Length;
        if (length > 5 && lower.EndsWith("ing"))
        {
            length -= 3;
        }
        else if (length > 4 && (lower.EndsWith("ed") || lower.EndsWith("es")))
        {
            length -= 2;
        }
        else if (length > 3 && lower[^1] == 's' && lower[^2] != 's')
        {
            length--;
        }

        return length > 3 && lower[length - 1] is 'e' or 'i' or 'y' ? lower[..(length - 1)] : lower[..length];
    }

    /// <summary>Hash of the word's pattern: runs of capitals, small letters and digits as one sign each, marks as they are.</summary>
    public static int Shape(ReadOnlySpan<char> word)
    {
        Span<char> pattern = stackalloc char[MaxShape];
        int length = 0;
        char last = '\0';
        foreach (char c in word)
        {
            char sign = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '9' : c;
            if (sign != last)
            {
                pattern[length++] = sign;
                last = sign;
                if (length == MaxShape)
                {
                    break;
                }
            }
        }

        return FeatureHash.Of(pattern[..length]);
    }

    /// <summary>Hashes of the last and first two, three and four letters; 0 where the word is no longer than that.</summary>
    public static void Affixes(ReadOnlySpan<char> lower, Span<int> into)
    {
        into.Clear();
        for (int k = 2; k <= 4 && k < lower.Length; k++)
        {
            into[k - 2] = FeatureHash.Of(lower[^k..]);
            into[k + 1] = FeatureHash.Of(lower[..k]);
        }
    }

    /// <summary>The coarse kind that chooses transition scores.</summary>
    public static WordKind Kind(ReadOnlySpan<char> word, ReadOnlySpan<char> lower, byte quote, byte cueLevel)
    {
        if (quote is QuoteState.Open or QuoteState.Close)
        {
            return quote == QuoteState.Open ? WordKind.OpenMark : WordKind.CloseMark;
        }

        switch (lower)
        {
            case ",":
                return WordKind.Comma;
            case "." or "?" or "!":
                return WordKind.SentenceEnd;
            case ":" or ";" or "--" or "---" or "\u2014" or "\u2013" or "\u2015" or "-" or "(" or ")" or "..." or "\u2026":
                return WordKind.OtherStop;
            case "that":
                return WordKind.That;
        }

        if (cueLevel > 0)
        {
            return WordKind.CueLike;
        }

        switch (lower)
        {
            case "he" or "she" or "they" or "i" or "we" or "who" or "it" or "you":
                return WordKind.Pronoun;
            case "if" or "whether" or "to" or "how" or "why" or "what" or "as" or "when" or "where" or "which":
                return WordKind.Question;
        }

        return char.IsUpper(word[0]) ? WordKind.Capitalised : char.IsLetter(word[0]) ? WordKind.Word : WordKind.Other;
    }
}
