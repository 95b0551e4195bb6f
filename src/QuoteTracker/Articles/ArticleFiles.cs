using System.Diagnostics.CodeAnalysis;

namespace QuoteTracker.Articles;

/// <summary>Reads articles from files and folders.</summary>
internal static class ArticleFiles
{
    public static IEnumerable<ArticleReading> Read(string path, ArticleReaderOptions options) =>
        Directory.Exists(path) ? ReadFolder(path, options) : ReadFile(path, Stem(path), options);

    /// <summary>Reads a file of a folder; its articles go by the path from there.</summary>
    public static IEnumerable<ArticleReading> ReadOfFolder(string folder, string file, ArticleReaderOptions options)
    {
        string relative = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
        return ReadFile(file, relative[..(relative.LastIndexOf('/') + 1)] + Stem(relative), options);
    }

    private static IEnumerable<ArticleReading> ReadFolder(string folder, ArticleReaderOptions options)
    {
        var walk = new ArticleFolder(folder);
        bool any = false;
        foreach (string file in walk.Files())
        {
            any = true;
            foreach (ArticleReading reading in ReadOfFolder(folder, file, options))
            {
                yield return reading;
            }
        }

        foreach (string problem in walk.Problems)
        {
            yield return LeftOut(DiagnosticCodes.UnreadableFile, problem);
        }

        if (!any)
        {
            yield return LeftOut(DiagnosticCodes.NoArticles, $"The folder {folder} holds no article (*.txt, *.html, *.htm, *.jsonl, *.rss, *.atom, *.xml, *.warc, or these with .gz).");
        }
    }

    private static IEnumerable<ArticleReading> ReadFile(string path, string id, ArticleReaderOptions options)
    {
        using FileStream? stream = Open(path, out string problem);
        if (stream is null)
        {
            yield return LeftOut(DiagnosticCodes.UnreadableFile, problem);
            yield break;
        }

        id = string.IsNullOrWhiteSpace(id) ? Path.GetFileName(path) : id;
        using IEnumerator<ArticleReading> readings = ArticleInput.Read(id, path, stream, ArticleFormats.OfName(path), options).GetEnumerator();
        while (TryMove(readings, path, out ArticleReading? reading))
        {
            yield return reading;
        }
    }

    /// <summary>The next reading, or the one that tells that the file failed, after which there is none.</summary>
    private static bool TryMove(IEnumerator<ArticleReading> readings, string path, [NotNullWhen(true)] out ArticleReading? reading)
    {
        try
        {
            reading = readings.MoveNext() ? readings.Current : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            reading = LeftOut(DiagnosticCodes.UnreadableFile, $"{path} could not be read: {exception.Message}");
        }

        return reading is not null;
    }

    /// <summary>The file's name without ending, nor that of what is compressed in it.</summary>
    private static string Stem(string path)
    {
        string name = Path.GetFileName(path);
        string stem = Path.GetFileNameWithoutExtension(name);
        return name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Path.GetFileNameWithoutExtension(stem) : stem;
    }

    private static FileStream? Open(string path, out string problem)
    {
        try
        {
            problem = "";
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problem = exception is FileNotFoundException or DirectoryNotFoundException
                ? $"{path} does not exist."
                : $"{path} could not be read: {exception.Message}";
            return null;
        }
    }

    private static ArticleReading LeftOut(string code, string message) => new(Article: null, [new Diagnostic(code, ArticleId: null, message)]);
}
