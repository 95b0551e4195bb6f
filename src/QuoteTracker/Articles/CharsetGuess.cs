using System.Buffers;
using System.Text;
using UtfUnknown;

namespace QuoteTracker.Articles;

/// <summary>Guesses the encoding of a text that is not UTF-8 and says nothing of itself, from the frequencies of its bytes.</summary>
internal static class CharsetGuess
{
    /// <summary>Bytes that are looked at.</summary>
    private const int Window = 64 * 1024;

    /// <summary>A text of Latin letters has few bytes beyond ASCII; its code pages differ by a letter here and there, which no frequency tells.</summary>
    private const double LeastShare = .15;

    private const float LeastConfidence = .5f;

    /// <summary>Fewer bytes beyond ASCII say nothing.</summary>
    private const int FewestBytes = 32;

    /// <returns>The encoding, or <see langword="null"/> where the bytes tell none.</returns>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        byte[] sample = bytes[..Math.Min(bytes.Length, Window)].ToArray();
        int beyond = sample.Count(b => b >= 0x80);
        if (beyond < Math.Max(FewestBytes, LeastShare * sample.Length) || sample.Contains((byte)0) || BytesOfUtf8(sample) > beyond / 2)
        {
            return null;
        }

        DetectionDetail? best = CharsetDetector.DetectFromBytes(sample).Detected;
        return best is { Confidence: >= LeastConfidence } && best.Encoding is not (null or UTF8Encoding or ASCIIEncoding) ? best.Encoding : null;
    }

    /// <summary>How many bytes are part of well-formed UTF-8 beyond ASCII: many in a text that is damaged UTF-8.</summary>
    private static int BytesOfUtf8(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        while (bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and int at)
        {
            bytes = bytes[at..];
            count += Rune.DecodeFromUtf8(bytes, out _, out int consumed) == OperationStatus.Done ? consumed : 0;
            bytes = bytes[consumed..];
        }

        return count;
    }
}
