using System.Globalization;
using System.IO.Compression;

namespace QuoteTracker.Articles;

/// <summary>An input as its readers see it: decompressed where it is gzip, with its beginning to look at, and ended early where a limit is met
/// or the compression is damaged. Reading only; does not close what it reads from.</summary>
internal sealed class InputStream : ReadOnlyStream
{
    private readonly ArticleReaderOptions _options;
    private readonly long _started;
    private readonly Stream _content;
    private readonly byte[] _head;
    private int _headAt;
    private long _read;

    public InputStream(Stream stream, ArticleReaderOptions options)
    {
        _options = options;
        _started = options.TimeProvider.GetTimestamp();
        Stream raw = options.BytesRead is { } progress ? new CountedStream(stream, progress) : stream;
        byte[] start = Beginning(raw, 2);
        var whole = new PrefixedStream(start, raw);
        _content = start is [0x1F, 0x8B] ? new GZipStream(whole, CompressionMode.Decompress) : whole;
        _head = ReadHead();
    }

    /// <summary>The first bytes, which stay to be read.</summary>
    public ReadOnlySpan<byte> Head => _head;

    /// <summary>Why the input ended before its end, once that was met.</summary>
    public Diagnostic? Problem { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (_headAt < _head.Length)
        {
            int taken = Math.Min(buffer.Length, _head.Length - _headAt);
            _head.AsSpan(_headAt, taken).CopyTo(buffer);
            _headAt += taken;
            return taken;
        }

        return ReadContent(buffer);
    }

    private int ReadContent(Span<byte> buffer)
    {
        if (Problem is not null || buffer.IsEmpty)
        {
            return 0;
        }

        if (_options.TimeProvider.GetElapsedTime(_started) > _options.MaximumDuration)
        {
            return End(DiagnosticCodes.InputLimit, $"The input was left after {_options.MaximumDuration.ToString("c", CultureInfo.InvariantCulture)}, the longest time allowed.");
        }

        if (_read >= _options.MaximumInputBytes)
        {
            // Only a byte more tells an input that is too long from one that is just long enough.
            return ReadAny(new byte[1]) == 0
                ? 0
                : End(DiagnosticCodes.InputLimit, string.Create(CultureInfo.InvariantCulture, $"The input was left after {_options.MaximumInputBytes} bytes, the most allowed."));
        }

        int count = ReadAny(buffer[..(int)Math.Min(buffer.Length, _options.MaximumInputBytes - _read)]);
        _read += count;
        return count;
    }

    private int ReadAny(Span<byte> buffer)
    {
        try
        {
            return _content.Read(buffer);
        }
        catch (InvalidDataException exception)
        {
            return End(DiagnosticCodes.MalformedArchive, $"The compressed data are damaged; what came before was read. {exception.Message}");
        }
    }

    private int End(string code, string message)
    {
        Problem = new Diagnostic(code, ArticleId: null, message);
        return 0;
    }

    private byte[] ReadHead()
    {
        var head = new byte[ArticleFormats.Window];
        int length = 0;
        while (length < head.Length && ReadContent(head.AsSpan(length)) is > 0 and int count)
        {
            length += count;
        }

        return head[..length];
    }

    private static byte[] Beginning(Stream stream, int length)
    {
        var start = new byte[length];
        return start[..stream.ReadAtLeast(start, length, throwOnEndOfStream: false)];
    }
}
