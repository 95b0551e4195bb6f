using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using QuoteTracker.Articles;
using QuoteTracker.Text;

namespace QuoteTracker.Reports;

/// <summary>How the JSON writers put values.</summary>
internal static class JsonOutput
{
    public static JsonWriterOptions Options(bool indented) => new()
    {
        // Readable text; the output is a file, not part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = indented,
        NewLine = "\n",
    };

    public static void WriteArticle(this Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        json.WriteString("url", article.Url);
        json.WriteString("publisher", article.Publisher);
        json.WriteString("published", article.Published?.Word());
        json.WriteString("title", article.Title);
        json.WriteEndObject();
    }

    /// <summary>Writes an array.</summary>
    public static void WriteAll<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, ImmutableArray<string> values) =>
        json.WriteAll(name, values, static (json, value) => json.WriteStringValue(value));

    /// <summary>Writes spans in UTF-16 units, with their words when a text is given.</summary>
    public static void WriteSpans(this Utf8JsonWriter json, string name, ImmutableArray<TextSpan> spans, string? text = null) => json.WriteAll(name, spans, (json, span) =>
    {
        json.WriteStartObject();
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        if (text is not null)
        {
            json.WriteString("text", span.Of(text));
        }

        json.WriteEndObject();
    });

    public static void WriteGenerator(this Utf8JsonWriter json)
    {
        json.WriteStartObject("generator");
        json.WriteString("name", ReportVocabulary.Generator);
        json.WriteString("version", ReportVocabulary.Version);
        json.WriteEndObject();
    }
}
