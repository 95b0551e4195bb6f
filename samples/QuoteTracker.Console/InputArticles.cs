using QuoteTracker.Articles;

namespace QuoteTracker.ConsoleApp;

/// <summary>Reads the articles that a command line names; "-" is standard input. Tells on standard error what is odd.</summary>
internal sealed class InputArticles(ConsoleHost host, IReadOnlyList<string> paths)
{
    private const string StandardInput = "-";
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>What was odd about what was read so far.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Whether an article with text came.</summary>
    public bool HasText { get; private set; }

    /// <summary>The articles, read as they are asked for.</summary>
    public IEnumerable<Article> Read()
    {
        IEnumerable<ArticleReading> readings = paths.SelectMany(path => path == StandardInput
            ? ArticleReader.ReadStream("stdin", host.Input)
            : ArticleReader.ReadPaths([path]));
        foreach (ArticleReading reading in ArticleReader.WithDistinctIds(readings))
        {
            _diagnostics.AddRange(reading.Diagnostics);
            foreach (Diagnostic diagnostic in reading.Diagnostics)
            {
                DiagnosticPrinter.Print(host.Error, diagnostic);
            }

            if (reading.Article is { } article)
            {
                HasText |= !string.IsNullOrWhiteSpace(article.Text);
                yield return article;
            }
        }
    }
}
