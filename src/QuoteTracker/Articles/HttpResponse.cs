using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace QuoteTracker.Articles;

/// <summary>A response of a web server as an archive keeps it.</summary>
/// <param name="Status">Its status code.</param>
/// <param name="ContentType">Its media type with parameters, or empty.</param>
/// <param name="Body">Its content, transfer and content codings undone.</param>
internal sealed record HttpResponse(int Status, string ContentType, BoundedContent Body)
{
    private const int MaxHead = 256 * 1024;

    /// <param name="block">The response's bytes.</param>
    /// <param name="maximum">Most bytes of the body, when it is compressed.</param>
    /// <returns>The response, or <see langword="null"/> when the bytes are none or its compression is damaged.</returns>
    public static HttpResponse? Read(BoundedContent block, int maximum)
    {
        ReadOnlySpan<byte> bytes = block.Bytes;
        int end = EndOfHead(bytes, out int bodyStart);
        if (end < 0)
        {
            return null;
        }

        string[] lines = Encoding.Latin1.GetString(bytes[..end]).Split('\n', StringSplitOptions.TrimEntries);
        string[] first = lines[0].Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        if (first.Length < 2 || !first[0].StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase) || !int.TryParse(first[1], NumberStyles.None, CultureInfo.InvariantCulture, out int status))
        {
            return null;
        }

        byte[] body = bytes[bodyStart..].ToArray();
        if (Header(lines, "Transfer-Encoding").Contains("chunked", StringComparison.OrdinalIgnoreCase))
        {
            body = HttpChunks.Join(body);
        }

        return Decompress(body, Header(lines, "Content-Encoding"), block.IsCut, maximum) is { } content
            ? new HttpResponse(status, Header(lines, "Content-Type"), content)
            : null;
    }

    /// <summary>The charset that a media type names, or <see langword="null"/>.</summary>
    public static string? Charset(string contentType)
    {
        int at = contentType.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : contentType[(at + "charset=".Length)..].Split(';', 2)[0].Trim(' ', '"', '\'');
    }

    private static int EndOfHead(ReadOnlySpan<byte> bytes, out int bodyStart)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, MaxHead)];
        int end = head.IndexOf("\r\n\r\n"u8);
        int bare = head.IndexOf("\n\n"u8);
        if (bare >= 0 && (end < 0 || bare < end))
        {
            bodyStart = bare + 2;
            return bare;
        }

        bodyStart = end + 4;
        return end;
    }

    private static string Header(string[] lines, string name) =>
        lines.Skip(1).FirstOrDefault(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && line.AsSpan(name.Length).TrimStart().StartsWith(":")) is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            : "";

    private static BoundedContent? Decompress(byte[] body, string coding, bool isCut, int maximum)
    {
        // A crawler that undid the coding often keeps the header.
        using Stream? unpacked = coding.ToUpperInvariant() switch
        {
            "GZIP" or "X-GZIP" when body is [0x1F, 0x8B, ..] => new GZipStream(new MemoryStream(body), CompressionMode.Decompress),
            "DEFLATE" when body is [0x78, ..] => new ZLibStream(new MemoryStream(body), CompressionMode.Decompress),
            "BR" when !body.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("<"u8) => new BrotliStream(new MemoryStream(body), CompressionMode.Decompress),
            _ => null,
        };
        if (unpacked is null)
        {
            return new BoundedContent(body, isCut);
        }

        try
        {
            BoundedContent content = BoundedContent.Read(unpacked, maximum);
            return content with { IsCut = content.IsCut || isCut };
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }
}
