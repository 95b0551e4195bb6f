using System.IO.Compression;
using System.Text.Json;
using QuoteTracker.Articles;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>Unlabelled news articles (corpora/news-sample).</summary>
internal static class NewsSample
{
    public static IEnumerable<Article> Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        using GZipStream unpacked = new(file, CompressionMode.Decompress);
        using StreamReader lines = new(unpacked);
        while (lines.ReadLine() is { } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            yield return new Article(document.RootElement.GetProperty("id").GetString()!, document.RootElement.GetProperty("text").GetString()!);
        }
    }

    /// <summary>Number of words: runs of characters that are no white space.</summary>
    public static int Words(string text)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool letter = !char.IsWhiteSpace(c);
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }

        return words;
    }
}
