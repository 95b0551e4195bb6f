using System.Text.Json;
using QuoteTracker.Quotes;

namespace QuoteTracker.Reports;

/// <summary>Writes attributions as JSON Lines, an article a line, schema <c>quotetracker.attributions/1</c>. Thread-safe.</summary>
public static class JsonAttributionWriter
{
    /// <summary>Value of <c>schema</c> in each line.</summary>
    public const string Schema = "quotetracker.attributions/1";

    /// <summary>Writes articles, each as soon as it comes.</summary>
    /// <param name="articles">The analysed articles.</param>
    /// <param name="output">Takes UTF-8 without byte order mark; not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <remarks>Spans count UTF-16 units of the article's text.</remarks>
    public static void Write(IEnumerable<AnalyzedArticle> articles, Stream output)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(output);
        foreach (AnalyzedArticle article in articles)
        {
            using (var json = new Utf8JsonWriter(output, JsonOutput.Options(indented: false)))
            {
                json.WriteStartObject();
                json.WriteString("schema", Schema);
                json.WriteGenerator();
                json.WritePropertyName("article");
                json.WriteArticle(article.Article);
                json.WriteStartArray("attributions");
                foreach (Attribution attribution in article.Attributions)
                {
                    WriteAttribution(json, attribution, article.Article.Text);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            output.WriteByte((byte)'\n');
        }
    }

    private static void WriteAttribution(Utf8JsonWriter json, Attribution attribution, string text)
    {
        json.WriteStartObject();
        json.WriteString("kind", attribution.Kind.Word());
        json.WriteSpans("source", attribution.Source, text);
        json.WriteSpans("cue", attribution.Cue, text);
        json.WriteSpans("content", attribution.Content, text);
        json.WriteNumber("confidence", ReportVocabulary.Rounded(attribution.Confidence));
        json.WriteEndObject();
    }
}
