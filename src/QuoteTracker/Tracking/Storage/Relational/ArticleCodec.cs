using System.Text;
using QuoteTracker.Articles;
using QuoteTracker.Tracking.Sessions;

namespace QuoteTracker.Tracking.Storage.Relational;

/// <summary>Packs an article into bytes that give it back exactly: UTF-8 where that is possible, UTF-16 where a text holds lone surrogates.</summary>
internal static class ArticleCodec
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] Write(Article article)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Strict, leaveOpen: true))
        {
            writer.Write(article.Published.HasValue);
            if (article.Published is { } published)
            {
                writer.Write(published.Ticks);
                writer.Write((short)published.TotalOffsetMinutes);
            }

            bool isUtf8 = IsUtf8(article.Id) && IsUtf8(article.Text) && IsUtf8(article.Title) && IsUtf8(article.Publisher) && IsUtf8(article.Url);
            writer.Write(isUtf8);
            foreach (string? field in (ReadOnlySpan<string?>)[article.Id, article.Text, article.Title, article.Publisher, article.Url])
            {
                if (isUtf8)
                {
                    writer.Write(field is not null);
                    writer.Write(field ?? "");
                }
                else
                {
                    writer.WriteText(field);
                }
            }
        }

        return stream.ToArray();
    }

    public static Article Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var reader = new BinaryReader(stream, Strict);
        DateTimeOffset? published = reader.ReadBoolean() ? new DateTimeOffset(reader.ReadInt64(), TimeSpan.FromMinutes(reader.ReadInt16())) : null;
        bool isUtf8 = reader.ReadBoolean();
        string id = Field()!;
        string text = Field()!;
        return new Article(id, text) { Published = published, Title = Field(), Publisher = Field(), Url = Field() };

        string? Field()
        {
            if (!isUtf8)
            {
                return reader.ReadText();
            }

            bool isThere = reader.ReadBoolean();
            string value = reader.ReadString();
            return isThere ? value : null;
        }
    }

    private static bool IsUtf8(string? text)
    {
        for (int i = 0; i < text?.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (!Rune.TryGetRuneAt(text, i, out _))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }
}
