namespace QuoteTracker.Articles;

/// <summary>A stream that tells how much was read of it. Does not close what it reads from.</summary>
internal sealed class CountedStream(Stream stream, IProgress<int> progress) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        int count = stream.Read(buffer);
        if (count > 0)
        {
            progress.Report(count);
        }

        return count;
    }
}
