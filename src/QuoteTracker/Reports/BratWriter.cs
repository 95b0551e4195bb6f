using System.Collections.Immutable;
using System.Globalization;
using QuoteTracker.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Reports;

/// <summary>Writes the attributions of an article as brat standoff in the form of the PolNeAR corpus: <c>T</c> lines for source, cue and
/// content, a further one that anchors the attribution at its cue, and an <c>E</c> line that links them. Thread-safe.</summary>
public static class BratWriter
{
    /// <summary>Writes an article's attributions.</summary>
    /// <param name="article">The analysed article.</param>
    /// <param name="output">Takes UTF-8 without byte order mark; not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <remarks>Offsets count Unicode code points of the article's text; a role in several pieces is written <c>s e;s e</c>.</remarks>
    public static void Write(AnalyzedArticle article, Stream output)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(output);
        var offsets = new CodePointOffsets(article.Article.Text);
        using StreamWriter writer = ReportText.Writer(output, "\n");
        int number = 0;
        for (int i = 0; i < article.Attributions.Length; i++)
        {
            Attribution attribution = article.Attributions[i];
            string source = Line("Source", attribution.Source);
            string cue = Line("Cue", attribution.Cue);
            string content = Line("Content", attribution.Content);
            string type = attribution.Source.IsEmpty ? "Attribution-no-source" : "Attribution";
            string anchor = Line(type, attribution.Cue.IsEmpty ? attribution.Content : attribution.Cue);
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"E{i + 1}\t{anchor}{content}{cue}{source}").TrimEnd());
        }

        // Writes the T line of a role and gives the reference to it, or nothing for a role without words.
        string Line(string role, ImmutableArray<TextSpan> spans)
        {
            if (spans.IsEmpty)
            {
                return "";
            }

            string places = string.Join(';', spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{offsets.Of(span.Start)} {offsets.Of(span.End)}")));
            string words = ReportText.OnOneLine(ReportText.Words(article.Article.Text, spans));
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"T{++number}\t{role} {places}\t{words}"));
            return string.Create(CultureInfo.InvariantCulture, $"{role}:T{number} ");
        }
    }
}
