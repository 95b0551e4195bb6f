namespace QuoteTracker.Articles;

/// <summary>Bytes that were read from a stream already, followed by the rest of it. Reading only; does not close the stream.</summary>
internal sealed class PrefixedStream(byte[] prefix, Stream rest) : ReadOnlyStream
{
    private int _at;

    public override int Read(Span<byte> buffer)
    {
        if (_at == prefix.Length)
        {
            return rest.Read(buffer);
        }

        int taken = Math.Min(buffer.Length, prefix.Length - _at);
        prefix.AsSpan(_at, taken).CopyTo(buffer);
        _at += taken;
        return taken;
    }
}
