using System.Collections.Immutable;
using QuoteTracker.Quotes;

namespace QuoteTracker.Tests.Quotes.Cases;

/// <summary>A short text with what should, and what must not, be found in it.</summary>
/// <param name="Name">Group and name.</param>
/// <param name="Text">The text.</param>
/// <param name="Expected">"source ## cue ## content | content"; "*" as cue or content stands for any.</param>
/// <param name="Forbidden">Words that no content may hold.</param>
/// <param name="Empty">Whether nothing may be found.</param>
internal sealed record QuoteCase(string Name, string Text, ImmutableArray<string> Expected, ImmutableArray<string> Forbidden, bool Empty)
{
    /// <summary>The cases of the data file.</summary>
    public static ImmutableArray<QuoteCase> Read()
    {
        using Stream stream = typeof(QuoteCase).Assembly.GetManifestResourceStream("Quotes/Cases/Fixtures/quote-cases.txt")!;
        using var reader = new StreamReader(stream);
        string[] blocks = reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n== ");
        return [.. blocks.Skip(1).Select(Parse)];
    }

    /// <summary>Whether the attributions are as the case wants them.</summary>
    public bool Holds(ImmutableArray<Attribution> found)
    {
        string[] lines = Reading.Lines(Text, found);
        return Expected.All(expected => Array.Exists(lines, line => Matches(expected, line)))
            && !(Empty && lines.Length > 0)
            && !Forbidden.Any(words => Array.Exists(lines, line => line.Split(" ## ")[2].Contains(words, StringComparison.Ordinal)));
    }

    private static QuoteCase Parse(string block)
    {
        int title = block.IndexOf('\n', StringComparison.Ordinal);
        int divider = block.LastIndexOf("\n--\n", StringComparison.Ordinal);
        string[] lines = block[(divider + 4)..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new QuoteCase(
            block[..title],
            block[(title + 1)..divider],
            [.. lines.Where(line => line.Contains(" ## ", StringComparison.Ordinal))],
            [.. lines.Where(line => line.StartsWith("! ", StringComparison.Ordinal)).Select(line => line[2..])],
            lines is ["none"]);
    }

    private static bool Matches(string expected, string line)
    {
        string[] wanted = expected.Split(" ## ");
        string[] actual = line.Split(" ## ");
        return string.Equals(wanted[0], actual[0], StringComparison.Ordinal)
            && (wanted[1].Trim() is "*" || string.Equals(wanted[1], actual[1], StringComparison.Ordinal))
            && (wanted[2].Trim() is "*" || string.Equals(wanted[2], actual[2], StringComparison.Ordinal));
    }
}
