using System.Collections.Immutable;
using System.Text;

namespace QuoteTracker.Evaluation.Spans;

/// <summary>A text with labelled attributions.</summary>
internal sealed record AttributedText(string Name, string Text, ImmutableArray<SpanSets> Attributions)
{
    /// <summary>Reads a split of PolNeAR: of several annotators the first by name is the gold.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such split.</exception>
    public static IEnumerable<AttributedText> ReadPolnear(string folder)
    {
        return Directory.GetFiles(Path.Combine(folder, "attributions"), "*.ann")
            .Order(StringComparer.Ordinal)
            .GroupBy(ArticleOf, StringComparer.Ordinal)
            .Select(versions =>
            {
                string text = ReadExactly(Path.Combine(folder, "text", versions.Key + ".txt"));
                return new AttributedText(versions.Key, text, BratFile.Parse(ReadExactly(versions.First()), text));
            });
    }

    /// <summary>ARTICLE_ab12.ann is an annotation of ARTICLE.</summary>
    public static string ArticleOf(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        return name.Length > 5 && name[^5] == '_' && name[^4..].All(char.IsAsciiHexDigitLower) ? name[..^5] : name;
    }

    /// <summary>The file as it is: a byte order mark is a character that offsets count.</summary>
    public static string ReadExactly(string path) => Encoding.UTF8.GetString(File.ReadAllBytes(path));
}
