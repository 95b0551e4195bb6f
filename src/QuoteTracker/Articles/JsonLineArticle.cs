using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace QuoteTracker.Articles;

/// <summary>Makes an article of a line of JSON.</summary>
internal static class JsonLineArticle
{
    /// <param name="line">The line.</param>
    /// <param name="source">Name of the file, for messages, or <see langword="null"/>.</param>
    public static ArticleReading Read(JsonLine line, string? source)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"{(source is null ? "Line" : source + ", line")} {line.Number}");
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
            return LeftOut(DiagnosticCodes.MalformedLine, $"{place} is not valid JSON{where}; it was left out.");
        }

        using (document)
        {
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? ReadObject(document.RootElement, line.Number, place, damaged)
                : LeftOut(DiagnosticCodes.MalformedLine, $"{place} is not a JSON object; it was left out.");
        }
    }

    private static ArticleReading ReadObject(JsonElement element, int number, string place, bool damaged)
    {
        var fields = new ArticleFields(element, place);
        string? id = fields.Id();
        if (fields.Required("text") is not { } text)
        {
            return new ArticleReading(Article: null, fields.Diagnostics(id));
        }

        if (id is null)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"line-{number}");
            fields.Report(DiagnosticCodes.MissingField, $"{place} has no \"id\"; the article is now \"{id}\".");
        }

        if (damaged)
        {
            fields.Report(DiagnosticCodes.InvalidEncoding, $"{place}: bytes that are not valid UTF-8 were replaced by U+FFFD.");
        }

        var article = new Article(id, text)
        {
            Url = fields.Optional("url"),
            Publisher = fields.Optional("publisher"),
            Title = fields.Optional("title"),
            Published = fields.Date("published"),
        };
        return new ArticleReading(article, fields.Diagnostics(id));
    }

    private static ArticleReading LeftOut(string code, string message) =>
        new(Article: null, ImmutableArray.Create(new Diagnostic(code, ArticleId: null, message)));
}
