using System.Globalization;
using System.Text;

namespace QuoteTracker.Articles;

/// <summary>Cuts a WARC archive (ISO 28500, versions 1.0 and 1.1) into records, holding one at a time. What is no record is skipped up to the next
/// that is.</summary>
/// <param name="stream">The archive, decompressed.</param>
/// <param name="maxBlock">Most bytes kept of a block.</param>
internal sealed class WarcReader(Stream stream, int maxBlock)
{
    private const int MaxLine = 64 * 1024;
    private const int MaxHeaders = 256;
    private static readonly string[] Wanted = ["response", "resource", "conversion"];
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>Records that were damaged, up to now.</summary>
    public int Damaged { get; private set; }

    public IEnumerable<WarcRecord> Records()
    {
        bool searching = false;
        while (ReadLine() is { } line)
        {
            if (!line.StartsWith("WARC/", StringComparison.Ordinal))
            {
                Damaged += line.Length > 0 && !searching ? 1 : 0;
                searching |= line.Length > 0;
                continue;
            }

            searching = false;
            Dictionary<string, string> headers = ReadHeaders();
            if (!long.TryParse(headers.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out long length))
            {
                Damaged++;
                searching = true;
                continue;
            }

            string type = headers.GetValueOrDefault("WARC-Type", "");
            bool wanted = Wanted.Contains(type, StringComparer.OrdinalIgnoreCase);
            (byte[] block, long missing) = ReadBlock(length, wanted ? maxBlock : 0);
            if (missing > 0)
            {
                Damaged++;
            }

            if (wanted)
            {
                yield return new WarcRecord(
                    type,
                    IdOf(headers.GetValueOrDefault("WARC-Record-ID", "")),
                    headers.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>'),
                    headers.GetValueOrDefault("Content-Type", ""),
                    new BoundedContent(block, IsCut: block.Length < length));
            }
        }
    }

    private static string IdOf(string id)
    {
        string bare = id.Trim('<', '>', ' ');
        return bare.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase) ? bare["urn:uuid:".Length..] : bare;
    }

    private Dictionary<string, string> ReadHeaders()
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < MaxHeaders && ReadLine() is { Length: > 0 } line; i++)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        return headers;
    }

    /// <summary>The line without its end; <see langword="null"/> at the end of the archive. Of a line that is too long, the beginning.</summary>
    private string? ReadLine()
    {
        using var line = new MemoryStream();
        while (_start < _end || Fill())
        {
            ReadOnlySpan<byte> rest = _buffer.AsSpan(_start, _end - _start);
            int newLine = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> part = newLine < 0 ? rest : rest[..newLine];
            line.Write(part[..Math.Min(part.Length, MaxLine - (int)line.Length)]);
            _start += newLine < 0 ? rest.Length : newLine + 1;
            if (newLine >= 0)
            {
                return Text(line);
            }
        }

        return line.Length == 0 ? null : Text(line);
    }

    private static string Text(MemoryStream line) => Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length).TrimEnd('\r');

    /// <summary>Reads a block, keeps its beginning, and says how many bytes the archive has too few.</summary>
    private (byte[] Kept, long Missing) ReadBlock(long length, int keep)
    {
        using var kept = new MemoryStream();
        while (length > 0 && (_start < _end || Fill()))
        {
            int count = (int)Math.Min(length, _end - _start);
            kept.Write(_buffer, _start, Math.Min(count, keep - (int)kept.Length));
            _start += count;
            length -= count;
        }

        return (kept.ToArray(), length);
    }

    private bool Fill()
    {
        _start = 0;
        _end = stream.Read(_buffer, 0, _buffer.Length);
        return _end > 0;
    }
}
