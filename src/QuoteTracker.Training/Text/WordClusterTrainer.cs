using System.Globalization;
using System.Numerics;
using QuoteTracker.Text.Learning;

namespace QuoteTracker.Training.Text;

/// <summary>Groups the commonest words by their vectors: k-means on the unit sphere (Dhillon and Modha 2001), which starts from the commonest words, so
/// that nothing is random.</summary>
internal static class WordClusterTrainer
{
    /// <summary>Name of the file that the command writes.</summary>
    public const string FileName = "word-clusters.qtm";

    private const int Words = 40_000;
    private const int Fine = 500;
    private const int Coarse = 80;
    private const int Rounds = 15;
    private const int LongestWord = 24;

    /// <summary>Writes the clusters of the words of a folder of vectors.</summary>
    /// <param name="vectors">Folder with glove-100d.vocab.txt and glove-100d.f16.</param>
    /// <param name="output">Where to write; left open.</param>
    /// <returns>A line that tells what was made.</returns>
    public static string Train(string vectors, Stream output)
    {
        string[] vocabulary = File.ReadAllLines(Path.Combine(vectors, "glove-100d.vocab.txt"));
        byte[] halves = File.ReadAllBytes(Path.Combine(vectors, "glove-100d.f16"));
        int width = halves.Length / 2 / vocabulary.Length;
        int[] chosen = [.. Enumerable.Range(0, vocabulary.Length).Where(i => vocabulary[i].Length <= LongestWord && vocabulary[i].Any(char.IsLetter)).Take(Words)];
        float[][] rows = [.. chosen.Select(word => Unit([.. Enumerable.Range(0, width).Select(i => (float)BitConverter.ToHalf(halves, 2 * ((word * width) + i)))]))];
        int[] fine = Cluster(rows, Fine, out float[][] centres);
        int[] coarse = Cluster(centres, Coarse, out _);
        var clusters = new Dictionary<uint, int>();
        for (int i = 0; i < chosen.Length; i++)
        {
            clusters.TryAdd(FeatureHash.Of(vocabulary[chosen[i]]), fine[i] + 1);
        }

        WordClusters.Write(output, clusters, [0, .. coarse.Select(group => (byte)(group + 1))]);
        return string.Create(CultureInfo.InvariantCulture, $"{clusters.Count} words in {Fine} and {Coarse} clusters, {output.Length / 1024} KB");
    }

    private static int[] Cluster(float[][] rows, int count, out float[][] centres)
    {
        float[][] current = [.. rows.Take(count).Select(row => (float[])row.Clone())];
        int[] nearest = new int[rows.Length];
        for (int round = 0; round < Rounds; round++)
        {
            for (int row = 0; row < rows.Length; row++)
            {
                nearest[row] = Nearest(rows[row], current);
            }

            float[][] sums = [.. current.Select(centre => new float[centre.Length])];
            for (int row = 0; row < rows.Length; row++)
            {
                for (int i = 0; i < rows[row].Length; i++)
                {
                    sums[nearest[row]][i] += rows[row][i];
                }
            }

            // A cluster that lost all its words keeps its place.
            current = [.. sums.Select((sum, cluster) => sum.Any(value => value != 0) ? Unit(sum) : current[cluster])];
        }

        centres = current;
        return nearest;
    }

    private static int Nearest(float[] row, float[][] centres)
    {
        int best = 0;
        float most = float.NegativeInfinity;
        for (int centre = 0; centre < centres.Length; centre++)
        {
            float product = Dot(row, centres[centre]);
            if (product > most)
            {
                most = product;
                best = centre;
            }
        }

        return best;
    }

    private static float Dot(float[] first, float[] second)
    {
        Vector<float> sum = Vector<float>.Zero;
        int i = 0;
        for (; i <= first.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            sum += new Vector<float>(first, i) * new Vector<float>(second, i);
        }

        float rest = Vector.Sum(sum);
        for (; i < first.Length; i++)
        {
            rest += first[i] * second[i];
        }

        return rest;
    }

    private static float[] Unit(float[] row)
    {
        float length = MathF.Sqrt(Dot(row, row));
        return length > 0 ? [.. row.Select(value => value / length)] : row;
    }
}
