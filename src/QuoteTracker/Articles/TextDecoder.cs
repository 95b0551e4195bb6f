using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace QuoteTracker.Articles;

/// <summary>Finds the encoding of bytes: byte order mark, declared charset, strict UTF-8, then the likeliest reading of what is left.</summary>
internal static class TextDecoder
{
    private static readonly Encoding Utf32BigEndian = new UTF32Encoding(bigEndian: true, byteOrderMark: true);

    /// <summary>C0 controls that no text has, and the five bytes that Windows-1252 leaves undefined.</summary>
    private static readonly SearchValues<byte> NotWindows1252 = SearchValues.Create(
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 28, 29, 30, 31, 0x81, 0x8D, 0x8F, 0x90, 0x9D,
    ]);

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declaredCharset)
    {
        if (ByteOrderMark(bytes) is { } marked)
        {
            return Replacing(bytes, marked);
        }

        if (declaredCharset is not null && Charset(declaredCharset) is { } declared)
        {
            return Replacing(bytes, declared);
        }

        if (Utf8.IsValid(bytes))
        {
            return new DecodedText(Encoding.UTF8.GetString(bytes), Problem: null);
        }

        if (CharsetGuess.Of(bytes) is { } guessed)
        {
            return new DecodedText(guessed.GetString(bytes), $"The text is not valid UTF-8; it was read as {guessed.WebName}.");
        }

        return LooksLikeWindows1252(bytes)
            ? new DecodedText(Windows1252().GetString(bytes), "The text is not valid UTF-8; it was read as Windows-1252.")
            : Replacing(bytes, Encoding.UTF8);
    }

    /// <summary>The encoding that a byte order mark announces, or <see langword="null"/>.</summary>
    public static Encoding? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] => Utf32BigEndian,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static DecodedText Replacing(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        string text = encoding.GetString(bytes);
        if (encoding is UTF8Encoding && Utf8.IsValid(bytes))
        {
            return new DecodedText(text, Problem: null);
        }

        int replaced = text.AsSpan().Count('\uFFFD');
        string? problem = replaced == 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"Bytes that are not valid {encoding.WebName} were replaced by U+FFFD in {replaced} place{(replaced == 1 ? "" : "s")}.");
        return new DecodedText(text, problem);
    }

    /// <summary>A declared charset; ISO 8859-1 and ASCII mean Windows-1252, as the WHATWG Encoding Standard has it. UTF-8 and unknown names
    /// give <see langword="null"/>: UTF-8 is tried in any case, strictly.</summary>
    private static Encoding? Charset(string name) => name.Trim().ToUpperInvariant() switch
    {
        "UTF-8" or "UTF8" or "UTF-16" or "UTF-16LE" or "UTF-16BE" => null,
        "ISO-8859-1" or "ISO8859-1" or "ISO_8859-1" or "LATIN1" or "L1" or "ASCII" or "US-ASCII" => Windows1252(),
        string label => CodePagesEncodingProvider.Instance.GetEncoding(label, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")),
    };

    private static Encoding Windows1252() => CodePagesEncodingProvider.Instance.GetEncoding(1252)
        ?? throw new InvalidOperationException("The runtime has no Windows-1252.");

    /// <summary>Whether bytes that are not UTF-8 are text of the old default code page: nothing that it leaves undefined, and not one
    /// well-formed UTF-8 sequence, which a damaged UTF-8 text would have.</summary>
    private static bool LooksLikeWindows1252(ReadOnlySpan<byte> bytes)
    {
        if (bytes.ContainsAny(NotWindows1252))
        {
            return false;
        }

        while (bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and int at)
        {
            bytes = bytes[at..];
            if (Rune.DecodeFromUtf8(bytes, out _, out int consumed) == OperationStatus.Done)
            {
                return false;
            }

            bytes = bytes[consumed..];
        }

        return true;
    }
}
