using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace QuoteTracker.Text.Learning;

/// <summary>
/// The part of a model file that holds the sections. Each is compressed by itself, by Huffman codes only: learned weights hardly repeat, so that
/// Brotli packs them no more than a few per cent better but takes twice the time to unpack. The checksum is CRC-32C (Castagnoli), which
/// processors compute in hardware; it guards against damage, not against forgery.
/// </summary>
internal static class ModelBody
{
    /// <summary>Last version whose sections are compressed together by Brotli and guarded by SHA-256.</summary>
    private const int BrotliVersion = 1;

    /// <summary>Length of the checksum in bytes.</summary>
    public static int ChecksumLength(int version) => version == BrotliVersion ? SHA256.HashSizeInBytes : sizeof(uint);

    /// <summary>Checksum of a body.</summary>
    public static byte[] Checksum(int version, ReadOnlySpan<byte> body)
    {
        if (version == BrotliVersion)
        {
            return SHA256.HashData(body);
        }

        uint crc = uint.MaxValue;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(body);
        foreach (ulong word in words)
        {
            crc = BitOperations.Crc32C(crc, BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word));
        }

        foreach (byte last in body[(words.Length * sizeof(ulong))..])
        {
            crc = BitOperations.Crc32C(crc, last);
        }

        byte[] checksum = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(checksum, ~crc);
        return checksum;
    }

    /// <summary>Writes sections: number, then name, length and packed length of each, then their packed contents.</summary>
    public static byte[] Write(IEnumerable<KeyValuePair<string, byte[]>> sections)
    {
        (string Name, int Length, byte[] Packed)[] packed = [.. sections.Select(section => (section.Key, section.Value.Length, Pack(section.Value)))];
        using MemoryStream body = new();
        using BinaryWriter writer = new(body, Encoding.UTF8);
        writer.Write(packed.Length);
        foreach ((string name, int length, byte[] bytes) in packed)
        {
            writer.Write(name);
            writer.Write(length);
            writer.Write(bytes.Length);
        }

        foreach ((_, _, byte[] bytes) in packed)
        {
            writer.Write(bytes);
        }

        writer.Flush();
        return body.ToArray();
    }

    /// <summary>Reads the sections of a body whose checksum is right.</summary>
    /// <exception cref="EndOfStreamException">A section lies beyond the end.</exception>
    public static List<ModelSection> Read(int version, byte[] body) => version == BrotliVersion ? ReadBrotli(body) : ReadPacked(body);

    /// <summary>A stream over bytes in memory.</summary>
    public static MemoryStream Over(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment)
        ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);

    private static byte[] Pack(byte[] content)
    {
        using MemoryStream packed = new();
        using (ZLibStream zip = new(packed, new ZLibCompressionOptions { CompressionLevel = 9, CompressionStrategy = ZLibCompressionStrategy.HuffmanOnly }))
        {
            zip.Write(content);
        }

        return packed.ToArray();
    }

    private static List<ModelSection> ReadPacked(byte[] body)
    {
        using BinaryReader reader = new(new MemoryStream(body, writable: false), Encoding.UTF8);
        List<(string Name, int Length, int Packed)> heads = [];
        for (int i = reader.ReadInt32(); i > 0; i--)
        {
            heads.Add((reader.ReadString(), reader.ReadInt32(), reader.ReadInt32()));
        }

        int at = (int)reader.BaseStream.Position;
        List<ModelSection> sections = [];
        foreach ((string name, int length, int packed) in heads)
        {
            if (length < 0 || packed < 0 || packed > body.Length - at)
            {
                throw new EndOfStreamException();
            }

            sections.Add(new ModelSection(name, body.AsMemory(at, packed), length, packed: true));
            at += packed;
        }

        return sections;
    }

    private static List<ModelSection> ReadBrotli(byte[] body)
    {
        using BinaryReader reader = new(new BrotliStream(new MemoryStream(body, writable: false), CompressionMode.Decompress), Encoding.UTF8);
        List<ModelSection> sections = [];
        for (int i = reader.ReadInt32(); i > 0; i--)
        {
            string name = reader.ReadString();
            byte[] content = reader.ReadBytes(reader.ReadInt32());
            sections.Add(new ModelSection(name, content, content.Length, packed: false));
        }

        return sections;
    }
}
