using QuoteTracker.Articles;

namespace QuoteTracker.ConsoleApp;

/// <summary>Reads the articles that a command line names; "-" is standard input. Tells on standard error what is odd.</summary>
/// <param name="host">The world.</param>
/// <param name="paths">Files and folders.</param>
/// <param name="published">Date of articles that have none, or <see langword="null"/>.</param>
internal sealed class InputArticles(ConsoleHost host, IReadOnlyList<string> paths, DateTimeOffset? published = null)
{
    private const string StandardInput = "-";
    private static readonly EnumerationOptions FolderSearch = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>What was odd about what was read so far.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Whether an article with text came.</summary>
    public bool HasText { get; private set; }

    /// <summary>Bytes of all files that are named; <see langword="null"/> when there are none or standard input is read, whose end nobody knows.</summary>
    public long? Size()
    {
        long size = 0;
        foreach (string path in paths)
        {
            FileInfo[] files = path == StandardInput ? [] : Directory.Exists(path) ? [.. new DirectoryInfo(path).EnumerateFiles("*", FolderSearch)] : [new FileInfo(path)];
            size += files.Where(file => file.Exists).Sum(file => file.Length);
        }

        return size == 0 || paths.Contains(StandardInput, StringComparer.Ordinal) ? null : size;
    }

    /// <summary>The articles, read as they are asked for.</summary>
    /// <param name="bytesRead">Told how much was read of the files; may be <see langword="null"/>.</param>
    public IEnumerable<Article> Read(IProgress<int>? bytesRead = null)
    {
        var options = new ArticleReaderOptions { BytesRead = bytesRead };
        IEnumerable<ArticleReading> readings = paths.SelectMany(path => path == StandardInput
            ? ArticleReader.ReadStream("stdin", host.Input, options)
            : ArticleReader.ReadPaths([path], options));
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
                yield return article.Published is null ? article with { Published = published } : article;
            }
        }
    }
}
