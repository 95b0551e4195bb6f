using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace QuoteTracker.Articles;

/// <summary>Reads the object that a line of JSON Lines holds.</summary>
internal static class JsonLineParser
{
    /// <param name="line">The line.</param>
    /// <param name="source">Name of the file, for messages, or <see langword="null"/>.</param>
    /// <param name="read">Makes the result of the object's fields, which are valid during the call only.</param>
    /// <param name="leftOut">Makes the result of a line that holds no object.</param>
    public static T Parse<T>(JsonLine line, string? source, Func<JsonFields, T> read, Func<Diagnostic, T> leftOut)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"{(source is null ? "Line" : source + ", line")} {line.Number}");
        if (line.IsTooLong)
        {
            return leftOut(new Diagnostic(DiagnosticCodes.DocumentTooBig, ArticleId: null, $"{place} is too long; it was left out."));
        }

        ReadOnlyMemory<byte> bytes = line.Bytes;
        bool damaged = !Utf8.IsValid(bytes.Span);
        if (damaged)
        {
            bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes.Span));
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(bytes);
        }
        catch (JsonException exception)
        {
            string where = string.Create(CultureInfo.InvariantCulture, $" (at byte {exception.BytePositionInLine})");
            return leftOut(new Diagnostic(DiagnosticCodes.MalformedLine, ArticleId: null, $"{place} is not valid JSON{where}; it was left out."));
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return leftOut(new Diagnostic(DiagnosticCodes.MalformedLine, ArticleId: null, $"{place} is not a JSON object; it was left out."));
            }

            var fields = new JsonFields(document.RootElement, place, line.Number);
            if (damaged)
            {
                fields.Report(DiagnosticCodes.InvalidEncoding, $"{place}: bytes that are not valid UTF-8 were replaced by U+FFFD.");
            }

            return read(fields);
        }
    }
}
