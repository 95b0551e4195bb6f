using System.Collections.Immutable;
using System.Runtime.InteropServices;
using QuoteTracker.Text;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Writes spans, texts and lists of a stored analysis. Texts are kept as UTF-16, so that lone surrogates survive.</summary>
internal static class SpanCodec
{
    public static void WriteSpan(this BinaryWriter writer, TextSpan span)
    {
        writer.Write7BitEncodedInt(span.Start);
        writer.Write7BitEncodedInt(span.Length);
    }

    public static TextSpan ReadSpan(this BinaryReader reader)
    {
        int start = reader.Read7BitEncodedInt();
        return new TextSpan(start, start + reader.Read7BitEncodedInt());
    }

    public static void WriteText(this BinaryWriter writer, string? text)
    {
        writer.Write7BitEncodedInt(text is null ? 0 : text.Length + 1);
        writer.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    public static string? ReadText(this BinaryReader reader)
    {
        int length = reader.Read7BitEncodedInt() - 1;
        if (length < 0)
        {
            return null;
        }

        byte[] bytes = reader.ReadBytes(2 * length);
        return bytes.Length == 2 * length ? new string(MemoryMarshal.Cast<byte, char>(bytes)) : throw new EndOfStreamException();
    }

    public static void WriteList<T>(this BinaryWriter writer, ImmutableArray<T> list, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(list.Length);
        foreach (T item in list)
        {
            write(writer, item);
        }
    }

    public static ImmutableArray<T> ReadList<T>(this BinaryReader reader, Func<BinaryReader, T> read)
    {
        int count = reader.Read7BitEncodedInt();
        ImmutableArray<T>.Builder list = ImmutableArray.CreateBuilder<T>(Math.Min(count, 1 << 16));
        for (int i = 0; i < count; i++)
        {
            list.Add(read(reader));
        }

        return list.DrainToImmutable();
    }
}
