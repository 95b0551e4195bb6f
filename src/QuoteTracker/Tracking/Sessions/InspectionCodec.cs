using System.Collections.Immutable;
using System.Text;
using QuoteTracker.Articles;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Packs what was found in one article into bytes: tokens with tags and parse, entities, attributions, speakers, diagnostics.
/// The text itself is not repeated.</summary>
internal static class InspectionCodec
{
    private const byte Format = 1;

    public static byte[] Write(InspectedArticle inspected)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.Unicode, leaveOpen: true))
        {
            AnalyzedArticle article = inspected.Resolved.Article;
            writer.Write(Format);
            writer.Write7BitEncodedInt(article.Text.Text.Length);
            WriteTokens(writer, article.Text);
            WriteRanges(writer, article.Text.Sentences);
            WriteRanges(writer, article.Text.Paragraphs);
            writer.WriteList(article.Text.Entities, static (w, entity) =>
            {
                w.Write7BitEncodedInt(entity.Tokens.Start);
                w.Write7BitEncodedInt(entity.Tokens.End - entity.Tokens.Start);
                w.WriteSpan(entity.Span);
                w.Write((byte)entity.Kind);
            });
            writer.WriteList(article.Attributions, static (w, attribution) =>
            {
                w.WriteList(attribution.Source, SpanCodec.WriteSpan);
                w.WriteList(attribution.Cue, SpanCodec.WriteSpan);
                w.WriteList(attribution.Content, SpanCodec.WriteSpan);
                w.Write((byte)attribution.Kind);
                w.Write(attribution.Confidence);
            });
            writer.WriteList(inspected.Resolved.Speakers, WriteSpeaker);
            writer.WriteList(inspected.Resolved.Sources, static (w, source) =>
            {
                w.Write7BitEncodedInt(source.Attribution);
                w.WriteList(source.Speakers, static (inner, speaker) => inner.Write7BitEncodedInt(speaker));
                w.Write(source.Confidence);
                w.WriteText(source.Explanation);
            });
            writer.WriteList(inspected.Diagnostics, static (w, diagnostic) =>
            {
                w.WriteText(diagnostic.Code);
                w.WriteText(diagnostic.ArticleId);
                w.WriteText(diagnostic.Message);
            });
        }

        return stream.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such thing, or of another article.</exception>
    public static InspectedArticle Read(Article article, ReadOnlyMemory<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        using var reader = new BinaryReader(stream, Encoding.Unicode);
        try
        {
            int format = reader.ReadByte();
            int length = reader.Read7BitEncodedInt();
            if (format != Format || length > article.Text.Length)
            {
                throw new InvalidDataException("The stored analysis is not of this article or of an unknown format.");
            }

            string text = length == article.Text.Length ? article.Text : article.Text[..length];
            var analyzed = new AnalyzedText(text, ReadTokens(reader), ReadRanges(reader), ReadRanges(reader), reader.ReadList(static r =>
            {
                int start = r.Read7BitEncodedInt();
                return new EntityMention(new TokenRange(start, start + r.Read7BitEncodedInt()), r.ReadSpan(), (EntityKind)r.ReadByte());
            }));
            ImmutableArray<Attribution> attributions = reader.ReadList(static r => new Attribution
            {
                Source = r.ReadList(SpanCodec.ReadSpan),
                Cue = r.ReadList(SpanCodec.ReadSpan),
                Content = r.ReadList(SpanCodec.ReadSpan),
                Kind = (AttributionKind)r.ReadByte(),
                Confidence = r.ReadDouble(),
            });
            ImmutableArray<ArticleSpeaker> speakers = reader.ReadList(ReadSpeaker);
            ImmutableArray<ResolvedSource> sources = reader.ReadList(static r => new ResolvedSource(
                r.Read7BitEncodedInt(), r.ReadList(static inner => inner.Read7BitEncodedInt()), r.ReadDouble(), r.ReadText()!));
            ImmutableArray<Diagnostic> diagnostics = reader.ReadList(static r => new Diagnostic(r.ReadText()!, r.ReadText(), r.ReadText()!));
            return new InspectedArticle(new ResolvedArticle(new AnalyzedArticle(article, analyzed, attributions), speakers, sources), diagnostics);
        }
        catch (Exception error) when (error is EndOfStreamException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("The stored analysis is damaged.", error);
        }
    }

    private static void WriteTokens(BinaryWriter writer, AnalyzedText text)
    {
        writer.Write7BitEncodedInt(text.Tokens.Length);
        int at = 0;
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            Token token = text.Tokens[i];
            writer.Write7BitEncodedInt(token.Span.Start - at);
            writer.Write7BitEncodedInt(token.Span.Length);
            writer.Write((byte)token.PartOfSpeech);
            writer.Write((byte)token.Entity);
            writer.Write((byte)token.Relation);
            writer.Write7BitEncodedInt(token.Head < 0 ? 0 : Zigzag(token.Head - i));
            at = token.Span.End;
        }
    }

    private static ImmutableArray<Token> ReadTokens(BinaryReader reader)
    {
        int count = reader.Read7BitEncodedInt();
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>(Math.Min(count, 1 << 16));
        int at = 0;
        for (int i = 0; i < count; i++)
        {
            int start = at + reader.Read7BitEncodedInt();
            at = start + reader.Read7BitEncodedInt();
            var part = (PartOfSpeech)reader.ReadByte();
            var entity = (EntityKind)reader.ReadByte();
            var relation = (DependencyRelation)reader.ReadByte();
            int head = reader.Read7BitEncodedInt();
            tokens.Add(new Token(new TextSpan(start, at), part, entity, head == 0 ? -1 : i + Unzigzag(head), relation));
        }

        return tokens.ToImmutable();
    }

    // A head differs from its token, so that 0 is free to say that there is none.
    private static int Zigzag(int distance) => (distance << 1) ^ (distance >> 31);

    private static int Unzigzag(int code) => (code >>> 1) ^ -(code & 1);

    private static void WriteRanges(BinaryWriter writer, ImmutableArray<TokenRange> ranges) => writer.WriteList(ranges, static (w, range) => w.Write7BitEncodedInt(range.End - range.Start));

    private static ImmutableArray<TokenRange> ReadRanges(BinaryReader reader)
    {
        int at = 0;
        return reader.ReadList(r =>
        {
            int start = at;
            at += r.Read7BitEncodedInt();
            return new TokenRange(start, at);
        });
    }

    private static void WriteSpeaker(BinaryWriter writer, ArticleSpeaker speaker)
    {
        writer.WriteText(speaker.Name);
        writer.Write((byte)speaker.Kind);
        writer.WriteText(speaker.Role);
        writer.WriteList(speaker.Aliases, static (w, alias) => w.WriteText(alias));
        writer.WriteList(speaker.Affiliations, static (w, affiliation) => w.WriteText(affiliation));
        writer.WriteList(speaker.Mentions, SpanCodec.WriteSpan);
    }

    private static ArticleSpeaker ReadSpeaker(BinaryReader reader) => new()
    {
        Name = reader.ReadText()!,
        Kind = (SpeakerKind)reader.ReadByte(),
        Role = reader.ReadText(),
        Aliases = reader.ReadList(static r => r.ReadText()!),
        Affiliations = reader.ReadList(static r => r.ReadText()!),
        Mentions = reader.ReadList(SpanCodec.ReadSpan),
    };
}
