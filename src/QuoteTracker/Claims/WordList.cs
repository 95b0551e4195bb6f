namespace QuoteTracker.Claims;

/// <summary>Reads the word lists of this stage: one entry a line, lines that start with # are comments.</summary>
internal static class WordList
{
    /// <summary>Reads a list by file name.</summary>
    /// <exception cref="InvalidOperationException">The assembly lacks the list.</exception>
    public static HashSet<string> Read(string file)
    {
        using Stream stream = typeof(WordList).Assembly.GetManifestResourceStream("QuoteTracker.Claims.Data." + file)
            ?? throw new InvalidOperationException($"The assembly lacks the word list {file}.");
        using StreamReader reader = new(stream);
        HashSet<string> words = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                words.Add(line);
            }
        }

        return words;
    }
}
