using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace QuoteTracker.Text.Learning;

/// <summary>Reads numbers from a section of a model while it is unpacked, so that no unpacked copy of a large section is ever held. Not thread-safe.</summary>
internal sealed class SectionReader : IDisposable
{
    private const int BufferLength = 1 << 16;
    private const int LongestEncodedInt = 5;

    private readonly Stream _stream;
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
    private int _at;
    private int _end;

    /// <param name="stream">The unpacked content; closed with the reader.</param>
    /// <param name="length">Its length.</param>
    public SectionReader(Stream stream, int length)
    {
        _stream = stream;
        Length = length;
    }

    /// <summary>Length of the unpacked content in bytes.</summary>
    public int Length { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
    }

    /// <summary>Reads a number of four bytes, least significant first.</summary>
    /// <exception cref="EndOfStreamException">The section has ended.</exception>
    public int ReadInt32()
    {
        Need(sizeof(int));
        int value = BinaryPrimitives.ReadInt32LittleEndian(_buffer.AsSpan(_at));
        _at += sizeof(int);
        return value;
    }

    /// <summary>Reads a floating-point number of four bytes.</summary>
    /// <exception cref="EndOfStreamException">The section has ended.</exception>
    public float ReadSingle() => BitConverter.Int32BitsToSingle(ReadInt32());

    /// <summary>Reads a number of seven bits a byte, least significant first; the highest bit says that more follow.</summary>
    /// <exception cref="EndOfStreamException">The section has ended.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Read7BitEncodedInt()
    {
        int at = _at;
        if (at < _end)
        {
            byte value = _buffer[at];
            if (value < 0x80)
            {
                _at = at + 1;
                return value;
            }
        }

        return ReadLongInt();
    }

    /// <summary>Fills a span.</summary>
    /// <exception cref="EndOfStreamException">The section has ended.</exception>
    public void ReadExactly(Span<byte> into)
    {
        int held = Math.Min(into.Length, _end - _at);
        _buffer.AsSpan(_at, held).CopyTo(into);
        _at += held;
        _stream.ReadExactly(into[held..]);
    }

    private int ReadLongInt()
    {
        int value = 0;
        for (int i = 0; i < LongestEncodedInt; i++)
        {
            Need(1);
            byte part = _buffer[_at++];
            value |= (part & 0x7F) << (7 * i);
            if (part < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("The model holds a number of more than five bytes.");
    }

    private void Need(int count)
    {
        if (_end - _at >= count)
        {
            return;
        }

        _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
        _end -= _at;
        _at = 0;
        _end += _stream.ReadAtLeast(_buffer.AsSpan(_end), count, throwOnEndOfStream: true);
    }
}
