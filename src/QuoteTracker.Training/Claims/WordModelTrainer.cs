using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using QuoteTracker.Claims;

namespace QuoteTracker.Training.Claims;

/// <summary>Makes the word model of the claim stage from word vectors and unlabelled news.</summary>
internal static partial class WordModelTrainer
{
    private const int Words = 34_000;
    private const int Dimensions = 50;
    private const int CommonComponents = 2;
    private const int LongestWord = 24;

    /// <summary>Writes the model.</summary>
    /// <param name="vectors">Folder with glove-100d.vocab.txt and glove-100d.f16.</param>
    /// <param name="news">Gzipped JSON Lines with a text each.</param>
    /// <param name="output">File to write.</param>
    /// <returns>A line that tells what was made.</returns>
    public static string Train(string vectors, string news, string output)
    {
        (Dictionary<string, int> words, Dictionary<string, int> stems, int articles) = Count(news);
        string[] vocabulary = File.ReadAllLines(Path.Combine(vectors, "glove-100d.vocab.txt"));
        byte[] halves = File.ReadAllBytes(Path.Combine(vectors, "glove-100d.f16"));
        int width = halves.Length / 2 / vocabulary.Length;
        int[] chosen =
        [
            .. Enumerable.Range(0, vocabulary.Length)
                .Where(word => vocabulary[word].Length <= LongestWord && vocabulary[word].Any(char.IsLetterOrDigit))
                .OrderByDescending(word => words.GetValueOrDefault(vocabulary[word]))
                .ThenBy(word => word)
                .Take(Words)
                .Order(),
        ];
        float[] rows = new float[chosen.Length * width];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = (float)BitConverter.ToHalf(halves, 2 * ((chosen[i / width] * width) + (i % width)));
        }

        float[] reduced = PrincipalComponents.Reduce(rows, width, CommonComponents, Dimensions);
        string[] names = [.. chosen.Select(word => vocabulary[word])];
        float[] rarity = [.. names.Select(word => (float)Math.Log((articles + 1.0) / (stems.GetValueOrDefault(Stem(word)) + 0.5)))];
        using FileStream stream = File.Create(output);
        WordModel.Save(stream, names, rarity, reduced);
        return string.Create(CultureInfo.InvariantCulture, $"{names.Length} words, {Dimensions} dimensions, {articles} articles, {stream.Length / 1024} KB");
    }

    /// <summary>In how many articles each word and each stem stands.</summary>
    private static (Dictionary<string, int> Words, Dictionary<string, int> Stems, int Articles) Count(string news)
    {
        Dictionary<string, int> words = new(StringComparer.Ordinal);
        Dictionary<string, int> stems = new(StringComparer.Ordinal);
        int articles = 0;
        using StreamReader reader = new(new GZipStream(File.OpenRead(news), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string text = (json.RootElement.GetProperty("text").GetString() ?? "").ToLowerInvariant();
            HashSet<string> seen = new(StringComparer.Ordinal);
            foreach (ValueMatch match in Word().EnumerateMatches(text))
            {
                string word = text.Substring(match.Index, match.Length);
                seen.Add(word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word);
            }

            foreach (string word in seen)
            {
                words[word] = words.GetValueOrDefault(word) + 1;
            }

            foreach (string stem in seen.Where(word => word.Length <= LongestWord).Select(Stem).Distinct(StringComparer.Ordinal))
            {
                stems[stem] = stems.GetValueOrDefault(stem) + 1;
            }

            articles++;
        }

        return (words, stems, articles);
    }

    private static string Stem(string word)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        return buffer[..WordStem.Write(word, buffer)].ToString();
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Word();
}
