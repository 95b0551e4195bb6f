namespace QuoteTracker.Tracking.Storage;

/// <summary>Cuts text into the words that full-text search knows: runs of letters and digits in lower case. Stores index these words, so that
/// all of them find the same.</summary>
public static class SearchWords
{
    private const int LongestWord = 100;

    /// <summary>The distinct words of a text in order of appearance; of a long one its first 100 characters.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<string> words = [];
        HashSet<string> known = new(StringComparer.Ordinal);
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            if (i > start)
            {
                string word = text.AsSpan(start, Math.Min(i - start, LongestWord)).ToString().ToLowerInvariant();
                if (known.Add(word))
                {
                    words.Add(word);
                }
            }

            start = i + 1;
        }

        return words;
    }
}
