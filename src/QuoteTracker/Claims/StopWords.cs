namespace QuoteTracker.Claims;

/// <summary>Words without a proposition of their own.</summary>
internal static class StopWords
{
    private static readonly Lazy<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> Words =
        new(static () => WordList.Read("stop-words.txt").GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>Whether a lower-case word is one.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Words.Value.Contains(word);
}
