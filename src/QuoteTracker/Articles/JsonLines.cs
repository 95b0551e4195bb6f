using System.Runtime.CompilerServices;

namespace QuoteTracker.Articles;

/// <summary>Cuts a stream into lines, holding one at a time. Blank lines are counted and left out.</summary>
internal static class JsonLines
{
    public static IEnumerable<JsonLine> Read(Stream stream, int maxLine)
    {
        var lines = new LineBuffer(maxLine);
        while (!lines.IsComplete)
        {
            lines.Advance(stream.Read(lines.Free().Span));
            while (lines.TryTake(out JsonLine line))
            {
                yield return line;
            }
        }
    }

    public static async IAsyncEnumerable<JsonLine> ReadAsync(Stream stream, int maxLine, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = new LineBuffer(maxLine);
        while (!lines.IsComplete)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lines.Advance(await stream.ReadAsync(lines.Free(), cancellationToken));
            while (lines.TryTake(out JsonLine line))
            {
                yield return line;
            }
        }
    }
}
