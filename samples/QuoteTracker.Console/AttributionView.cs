using System.Collections.Immutable;
using System.Text;
using QuoteTracker.Quotes;
using QuoteTracker.Text;
using Spectre.Console;

namespace QuoteTracker.ConsoleApp;

/// <summary>Shows attributions: a table on a terminal, elsewhere lines with tabs between the columns.</summary>
internal static class AttributionView
{
    private static readonly string[] Columns = ["article", "kind", "source", "cue", "content"];

    public static void Show(IEnumerable<AnalyzedArticle> articles, Stream stream, ConsoleHost host)
    {
        if (host.IsOutputTerminal && ReferenceEquals(stream, host.OutputStream))
        {
            ShowTables(articles, AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Output) }));
            return;
        }

        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: -1, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(string.Join('\t', Columns));
        foreach (AnalyzedArticle article in articles)
        {
            foreach (Attribution attribution in article.Attributions)
            {
                writer.WriteLine(string.Join('\t', Row(article, attribution)));
            }
        }
    }

    private static void ShowTables(IEnumerable<AnalyzedArticle> articles, IAnsiConsole console)
    {
        foreach (AnalyzedArticle article in articles)
        {
            Table table = new Table { Title = new TableTitle(Markup.Escape(Printable.OnOneLine(article.Article.Title ?? article.Article.Id))) }
                .Border(TableBorder.Rounded)
                .AddColumns(Columns[1..]);
            foreach (Attribution attribution in article.Attributions)
            {
                table.AddRow(Row(article, attribution)[1..].Select(cell => new Spectre.Console.Text(cell)).ToArray());
            }

            console.Write(table);
        }
    }

    private static string[] Row(AnalyzedArticle article, Attribution attribution) =>
    [
        Printable.OnOneLine(article.Article.Id),
        KindOf(attribution),
        Words(article, attribution.Source),
        Words(article, attribution.Cue),
        Words(article, attribution.Content),
    ];

    private static string KindOf(Attribution attribution) => attribution.Kind switch
    {
        AttributionKind.Direct => "direct",
        AttributionKind.Indirect => "indirect",
        _ => "mixed",
    };

    private static string Words(AnalyzedArticle article, ImmutableArray<TextSpan> spans) =>
        Printable.OnOneLine(string.Join(" … ", spans.Select(span => span.Of(article.Article.Text).ToString())));
}
