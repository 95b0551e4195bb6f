using System.Buffers.Binary;
using QuoteTracker.Claims;
using QuoteTracker.Quotes;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>What an article is about: its weightiest terms with weights in whole numbers, so that sums over articles do not depend on their order.</summary>
internal static class ArticleTopic
{
    /// <summary>Terms that are kept of an article.</summary>
    public const int MostTerms = 64;

    private const int Scale = 1000;
    private const int BytesPerTerm = 6;

    /// <summary>Describes an article: words weigh by rarity and dampened frequency, those of the headline count twice.</summary>
    public static byte[] Describe(AnalyzedArticle article, WordModel model, WordReader reader)
    {
        Dictionary<ulong, (float Rarity, int Count)> counts = [];
        WordEntry[] title = article.Article.Title is { } headline ? reader.Read(headline) : [];
        foreach (WordEntry entry in reader.Read(article.Text).Concat(title).Concat(title))
        {
            if (entry.Term != 0)
            {
                counts[entry.Term] = counts.TryGetValue(entry.Term, out (float Rarity, int Count) known) ? (known.Rarity, known.Count + 1) : (model.Rarity(entry.Word), 1);
            }
        }

        uint[] terms = [.. counts.Keys.Select(term => (uint)(term >> 32) ^ (uint)term)];
        double[] weights = [.. counts.Values.Select(count => count.Rarity * Math.Log(1 + count.Count))];
        double length = Math.Sqrt(weights.Sum(weight => weight * weight));
        int[] order = [.. Enumerable.Range(0, terms.Length).OrderByDescending(i => weights[i]).ThenBy(i => terms[i]).Take(MostTerms)];
        byte[] bytes = new byte[order.Length * BytesPerTerm];
        for (int i = 0; i < order.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * BytesPerTerm), terms[order[i]]);
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan((i * BytesPerTerm) + 4), (ushort)Math.Round(weights[order[i]] / length * Scale));
        }

        return bytes;
    }

    /// <summary>The terms of a description with their weights, the weightiest first.</summary>
    public static (uint Term, int Weight)[] Terms(ReadOnlySpan<byte> topic)
    {
        var terms = new (uint, int)[topic.Length / BytesPerTerm];
        for (int i = 0; i < terms.Length; i++)
        {
            terms[i] = (BinaryPrimitives.ReadUInt32LittleEndian(topic[(i * BytesPerTerm)..]), BinaryPrimitives.ReadUInt16LittleEndian(topic[((i * BytesPerTerm) + 4)..]));
        }

        return terms;
    }
}
