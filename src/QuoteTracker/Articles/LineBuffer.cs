namespace QuoteTracker.Articles;

/// <summary>Bytes that were read and not yet taken as lines. Grows to the longest line; looks at each byte once.</summary>
/// <param name="maxLine">Longest line that is kept, in bytes.</param>
internal sealed class LineBuffer(int maxLine)
{
    private byte[] _bytes = new byte[64 * 1024];
    private int _start;
    private int _scanned;
    private int _end;
    private int _number;
    private bool _tooLong;

    /// <summary>Whether the end of the input was reached.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Room for the next bytes; never empty.</summary>
    public Memory<byte> Free()
    {
        if (_start > 0)
        {
            _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
            _end -= _start;
            _scanned -= _start;
            _start = 0;
        }

        if (_end > maxLine)
        {
            // One line that has not ended: its bytes are of no use.
            _tooLong = true;
            _scanned = 0;
            _end = 0;
        }

        if (_end == _bytes.Length)
        {
            Array.Resize(ref _bytes, checked(_bytes.Length * 2));
        }

        return _bytes.AsMemory(_end);
    }

    /// <summary>Says how many bytes were put into <see cref="Free"/>; none means the end of the input.</summary>
    public void Advance(int count)
    {
        IsComplete = count == 0;
        _end += count;
    }

    /// <summary>Takes the next whole line that is not blank.</summary>
    public bool TryTake(out JsonLine line)
    {
        while (NextEnd() is >= 0 and int end)
        {
            ReadOnlyMemory<byte> bytes = _bytes.AsMemory(_start, end - _start);
            _number++;
            _start = Math.Min(end + 1, _end);
            _scanned = _start;
            if (_tooLong || bytes.Length > maxLine)
            {
                _tooLong = false;
                line = new JsonLine(_number, default, IsTooLong: true);
                return true;
            }

            if (_number == 1 && bytes.Span.StartsWith("\uFEFF"u8))
            {
                bytes = bytes[3..];
            }

            if (bytes.Span.ContainsAnyExcept(" \t\r"u8))
            {
                line = new JsonLine(_number, bytes);
                return true;
            }
        }

        line = default;
        return false;
    }

    private int NextEnd()
    {
        int found = _bytes.AsSpan(_scanned, _end - _scanned).IndexOf((byte)'\n');
        if (found >= 0)
        {
            return _scanned + found;
        }

        _scanned = _end;
        return IsComplete && (_start < _end || _tooLong) ? _end : -1;
    }
}
