using System.Collections.Frozen;

namespace QuoteTracker.Text;

/// <summary>Word lists that are embedded as data files: words separated by white space, comments after a hash sign at the start of a line.</summary>
internal static class WordList
{
    /// <summary>Reads all words of a data file of this room.</summary>
    public static FrozenSet<string> Load(string file) => Lines(file)
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads the words of those lines that start with <paramref name="key"/>.</summary>
    public static FrozenSet<string> Load(string file, string key) => Lines(file)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(words => string.Equals(words[0], key, StringComparison.Ordinal))
        .SelectMany(words => words.Skip(1))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The lines of a data file of this room without comments and empty lines.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        string name = "QuoteTracker.Text.Data." + file;
        Stream stream = typeof(WordList).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its data file '{name}'.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
