namespace QuoteTracker.Claims;

/// <summary>Takes openings such as "I think that" and adverbs such as "probably" off a proposition.</summary>
internal static class Framing
{
    private static readonly Lazy<string[][]> Openings = new(static () =>
        [.. WordList.Read("hedges.txt").Order(StringComparer.Ordinal).Select(line => line.Split(' ')).OrderByDescending(words => words.Length)]);

    private static readonly Lazy<HashSet<string>> Adverbs = new(static () => WordList.Read("hedge-adverbs.txt"));

    /// <summary>Strips a sentence in place; at least two tokens are left.</summary>
    public static void Strip(List<ClaimToken> tokens)
    {
        bool stripped = true;
        while (stripped)
        {
            stripped = false;
            foreach (string[] opening in Openings.Value)
            {
                if (tokens.Count > opening.Length + 1 && StartsWith(tokens, opening))
                {
                    tokens.RemoveRange(0, opening.Length);
                    stripped = true;
                    break;
                }
            }
        }

        for (int i = tokens.Count - 1; i >= 0 && tokens.Count > 2; i--)
        {
            if (Adverbs.Value.Contains(tokens[i].Word.ToLowerInvariant()))
            {
                tokens.RemoveAt(i);
            }
        }
    }

    private static bool StartsWith(List<ClaimToken> tokens, string[] opening)
    {
        for (int i = 0; i < opening.Length; i++)
        {
            if (!tokens[i].Is(opening[i]) && !(opening[i][0] == '\'' && tokens[i].Is("’" + opening[i][1..])))
            {
                return false;
            }
        }

        return true;
    }
}
