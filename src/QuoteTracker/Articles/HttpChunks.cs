using System.Buffers.Text;

namespace QuoteTracker.Articles;

/// <summary>Undoes the chunked transfer coding of RFC 9112.</summary>
internal static class HttpChunks
{
    /// <summary>The chunks' data; where the bytes are not chunked, which crawlers leave so, the bytes as they are.</summary>
    public static byte[] Join(byte[] body)
    {
        using var joined = new MemoryStream(body.Length);
        ReadOnlySpan<byte> rest = body;
        while (rest.IndexOf("\n"u8) is > 0 and int lineEnd)
        {
            ReadOnlySpan<byte> size = rest[..lineEnd].TrimEnd("\r"u8);
            if (!Utf8Parser.TryParse(size, out int length, out int digits, 'x') || (digits < size.Length && size[digits] is not ((byte)';' or (byte)' ')) || length < 0)
            {
                return joined.Length == 0 ? body : joined.ToArray();
            }

            if (length == 0)
            {
                break;
            }

            rest = rest[(lineEnd + 1)..];
            int count = Math.Min(length, rest.Length);
            joined.Write(rest[..count]);
            rest = rest[count..];
            rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest;
        }

        return joined.ToArray();
    }
}
