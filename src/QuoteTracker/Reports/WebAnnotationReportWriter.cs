using System.Text.Json;
using QuoteTracker.Articles;
using QuoteTracker.Speakers;
using QuoteTracker.Text;
using QuoteTracker.Tracking;

namespace QuoteTracker.Reports;

/// <summary>Writes the statements of a report as annotations of their articles after the W3C Web Annotation Data Model: an
/// <c>AnnotationCollection</c> with one page. Thread-safe; equal reports give equal bytes.</summary>
/// <remarks>Each target is the article (its address, else a URN) with a <c>TextQuoteSelector</c> and a
/// <c>TextPositionSelector</c> that counts Unicode code points of the article's text, as the model asks for.</remarks>
public static class WebAnnotationReportWriter
{
    private const int ContextLength = 32;

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Takes UTF-8 without byte order mark; not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(TrackingReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        Dictionary<string, string> claims = report.Claims.ToDictionary(claim => claim.Id, claim => claim.Text, StringComparer.Ordinal);
        using (var json = new Utf8JsonWriter(output, JsonOutput.Options(indented: true)))
        {
            json.WriteStartObject();
            json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
            json.WriteString("id", "urn:quotetracker:annotations");
            json.WriteString("type", "AnnotationCollection");
            json.WriteNumber("total", report.Statements.Length);
            json.WriteStartObject("first");
            json.WriteString("id", "urn:quotetracker:annotations:1");
            json.WriteString("type", "AnnotationPage");
            json.WriteNumber("startIndex", 0);
            json.WriteStartArray("items");
            foreach (IGrouping<Article, TrackedStatement> group in report.Statements.GroupBy(statement => statement.Statement.Article.Article))
            {
                var offsets = new CodePointOffsets(group.Key.Text);
                foreach (TrackedStatement statement in group)
                {
                    WriteAnnotation(json, statement, offsets, statement.ClaimId is { } id ? claims[id] : null);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteAnnotation(Utf8JsonWriter json, TrackedStatement tracked, CodePointOffsets offsets, string? claim)
    {
        Statement statement = tracked.Statement;
        json.WriteStartObject();
        json.WriteString("id", LinkedId.Of("statement", statement.Id));
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "classifying");
        json.WriteStartArray("body");
        WriteBody(json, "identifying", statement.Speaker?.Name);
        WriteBody(json, "identifying", ReportWording.Side(statement));
        WriteBody(json, "tagging", tracked.Position is { } position ? $"{position.Stance.Word()}, {position.Certainty.Word()}" : null);
        WriteBody(json, "classifying", claim);
        json.WriteEndArray();
        json.WriteStartArray("target");
        foreach (TextSpan span in statement.Attribution.Content)
        {
            WriteTarget(json, statement.Article.Article, span, offsets);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, string purpose, string? value)
    {
        if (value is null)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("purpose", purpose);
        json.WriteString("format", "text/plain");
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter json, Article article, TextSpan span, CodePointOffsets offsets)
    {
        string text = article.Text;
        json.WriteStartObject();
        json.WriteString("source", WebLink.Of(article.Url) ?? LinkedId.Of("article", article.Id));
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", span.Of(text));
        json.WriteString("prefix", text.AsSpan(Math.Max(0, span.Start - ContextLength)..span.Start));
        json.WriteString("suffix", text.AsSpan(span.End..Math.Min(text.Length, span.End + ContextLength)));
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", offsets.Of(span.Start));
        json.WriteNumber("end", offsets.Of(span.End));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
