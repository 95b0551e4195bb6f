using System.Text;
using System.Text.Json;

namespace QuoteTracker.Articles;

/// <summary>Tells the form of an input from a file's ending or from the content's beginning.</summary>
internal static class ArticleFormats
{
    public const int Window = 1024;

    private static readonly string[] FeedTags = ["<rss", "<feed", "<rdf:RDF"];
    private static readonly string[] PageTags = ["<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<h1"];

    /// <summary>The form that an ending (with its dot) stands for, or <see langword="null"/>.</summary>
    public static ArticleFormat? OfExtension(string extension) => extension.ToUpperInvariant() switch
    {
        ".TXT" => ArticleFormat.Text,
        ".HTML" or ".HTM" => ArticleFormat.Html,
        ".JSONL" => ArticleFormat.JsonLines,
        ".RSS" or ".ATOM" or ".XML" => ArticleFormat.Feed,
        ".WARC" => ArticleFormat.Warc,
        _ => null,
    };

    /// <summary>The form of a file, its name's ending <c>.gz</c> left aside; <see langword="null"/> when only its content can tell.</summary>
    public static ArticleFormat? OfName(string name)
    {
        string extension = Path.GetExtension(name);
        return OfExtension(extension.Equals(".gz", StringComparison.OrdinalIgnoreCase) ? Path.GetExtension(name[..^extension.Length]) : extension);
    }

    public static ArticleFormat Sniff(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, Window)];
        string start = (TextDecoder.ByteOrderMark(head) ?? Encoding.Latin1).GetString(head).TrimStart('\uFEFF', '\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        if (start.StartsWith("WARC/", StringComparison.Ordinal))
        {
            return ArticleFormat.Warc;
        }

        if (start.StartsWith('<') && Array.Exists(FeedTags, tag => start.Contains(tag, StringComparison.OrdinalIgnoreCase)))
        {
            return ArticleFormat.Feed;
        }

        if (start.StartsWith('<') && Array.Exists(PageTags, tag => start.Contains(tag, StringComparison.OrdinalIgnoreCase)))
        {
            return ArticleFormat.Html;
        }

        return start.StartsWith('{') && BeginsWithObject(start) ? ArticleFormat.JsonLines : ArticleFormat.Text;
    }

    /// <summary>Whether the first tokens are those of a JSON object with a field, or an empty object.</summary>
    private static bool BeginsWithObject(string start)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(start), isFinalBlock: false, state: default);
        try
        {
            return reader.Read() && reader.Read() && reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
