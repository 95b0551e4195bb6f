namespace QuoteTracker.Tests.Articles;

/// <summary>The same bytes over and over, for ever.</summary>
internal sealed class RepeatingStream(byte[] bytes) : Stream
{
    private int _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int taken = Math.Min(count, bytes.Length - _at);
        bytes.AsSpan(_at, taken).CopyTo(buffer.AsSpan(offset));
        _at += taken;
        if (_at == bytes.Length)
        {
            _at = 0;
        }

        return taken;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
