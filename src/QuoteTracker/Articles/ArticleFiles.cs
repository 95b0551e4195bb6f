using System.Text;

namespace QuoteTracker.Articles;

/// <summary>Reads articles from files and folders.</summary>
internal static class ArticleFiles
{
    public static IEnumerable<ArticleReading> Read(string path) =>
        Directory.Exists(path) ? ReadFolder(path) : ReadFile(path, Path.GetFileNameWithoutExtension(path));

    /// <summary>Reads content of a kind that only its beginning tells.</summary>
    public static IEnumerable<ArticleReading> ReadContent(string id, string? source, byte[] bytes) => ArticleFormats.Sniff(bytes) switch
    {
        ArticleFormat.Html => [ArticleReader.ReadHtml(id, bytes)],
        ArticleFormat.JsonLines => ReadLines(new MemoryStream(bytes), source),
        _ => [ArticleReader.ReadText(id, bytes)],
    };

    private static IEnumerable<ArticleReading> ReadFolder(string folder)
    {
        var walk = new ArticleFolder(folder);
        bool any = false;
        foreach (string file in walk.Files())
        {
            any = true;
            string relative = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
            foreach (ArticleReading reading in ReadFile(file, relative[..^Path.GetExtension(relative).Length]))
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
            yield return LeftOut(DiagnosticCodes.NoArticles, $"The folder {folder} holds no article (*.txt, *.html, *.htm, *.jsonl).");
        }
    }

    private static IEnumerable<ArticleReading> ReadFile(string path, string id)
    {
        id = string.IsNullOrWhiteSpace(id) ? Path.GetFileName(path) : id;
        ArticleFormat? format = ArticleFormats.OfExtension(Path.GetExtension(path));
        FileStream? stream = Open(path, out string problem);
        if (stream is null)
        {
            return [LeftOut(DiagnosticCodes.UnreadableFile, problem)];
        }

        if (format == ArticleFormat.JsonLines)
        {
            return ReadLines(stream, path);
        }

        using (stream)
        {
            return TryReadAll(stream, path, out problem) is not { } bytes ? [LeftOut(DiagnosticCodes.UnreadableFile, problem)] : format switch
            {
                ArticleFormat.Html => [ArticleReader.ReadHtml(id, bytes)],
                ArticleFormat.Text => [ArticleReader.ReadText(id, bytes)],
                _ => ReadContent(id, path, bytes),
            };
        }
    }

    /// <summary>Reads JSON Lines from a stream that can seek, which it closes.</summary>
    private static IEnumerable<ArticleReading> ReadLines(Stream stream, string? source)
    {
        using Stream lines = AsUtf8(stream);
        bool any = false;
        foreach (JsonLine line in JsonLines.Read(lines))
        {
            ArticleReading reading = JsonLineArticle.Read(line, source);
            any |= reading.Article is not null;
            yield return reading;
        }

        if (!any)
        {
            yield return LeftOut(DiagnosticCodes.NoArticles, $"{source ?? "The input"} holds no article.");
        }
    }

    private static Stream AsUtf8(Stream stream)
    {
        Span<byte> head = stackalloc byte[4];
        int count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        Encoding? marked = TextDecoder.ByteOrderMark(head[..count]);
        return marked is null or UTF8Encoding ? stream : Encoding.CreateTranscodingStream(stream, marked, Encoding.UTF8);
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

    private static byte[]? TryReadAll(FileStream stream, string path, out string problem)
    {
        try
        {
            problem = "";
            using var buffer = new MemoryStream();
            stream.CopyTo(buffer);
            return buffer.ToArray();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = $"{path} could not be read: {exception.Message}";
            return null;
        }
    }

    private static ArticleReading LeftOut(string code, string message) => new(Article: null, [new Diagnostic(code, ArticleId: null, message)]);
}
