using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using QuoteTracker.Articles;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Hash (SHA-256) of what counts in an article: text, title, date, publisher and address.</summary>
internal static class ArticleHash
{
    public static string Of(Article article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string? field in (ReadOnlySpan<string?>)[article.Text, article.Title, article.Publisher, article.Url])
        {
            Append(hash, field?.Length ?? -1L);
            hash.AppendData(MemoryMarshal.AsBytes(field.AsSpan()));
        }

        Append(hash, article.Published?.UtcTicks ?? -1);
        Append(hash, article.Published?.TotalOffsetMinutes ?? 0);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
