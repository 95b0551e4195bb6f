using System.Globalization;

namespace QuoteTracker.Articles;

/// <summary>The bytes of one document, or its beginning when it is bigger than allowed.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="IsCut">Whether there was more.</param>
internal readonly record struct BoundedContent(byte[] Bytes, bool IsCut)
{
    private const int Piece = 64 * 1024;

    public static BoundedContent Read(Stream stream, int maximum)
    {
        using var buffer = new MemoryStream();
        var piece = new byte[Piece];
        while (stream.Read(piece, 0, piece.Length) is > 0 and int count)
        {
            int room = maximum - (int)buffer.Length;
            buffer.Write(piece, 0, Math.Min(count, room));
            if (count > room)
            {
                return new BoundedContent(buffer.ToArray(), IsCut: true);
            }
        }

        return new BoundedContent(buffer.ToArray(), IsCut: false);
    }

    /// <summary>The reading, told of it when the document was cut.</summary>
    public ArticleReading Mark(ArticleReading reading, int maximum) => IsCut
        ? reading with { Diagnostics = [new Diagnostic(DiagnosticCodes.DocumentTooBig, reading.Article?.Id, string.Create(CultureInfo.InvariantCulture, $"The document is too big; its first {maximum} bytes were read.")), .. reading.Diagnostics] }
        : reading;
}
