using System.IO.Compression;

namespace QuoteTracker.Text.Learning;

/// <summary>A named part of a model, packed or not. Immutable.</summary>
/// <param name="name">Its name.</param>
/// <param name="bytes">The bytes of the model file, or of the section alone.</param>
/// <param name="length">Length of the content.</param>
/// <param name="packed">Whether the bytes are compressed.</param>
internal sealed class ModelSection(string name, ReadOnlyMemory<byte> bytes, int length, bool packed)
{
    public string Name => name;

    /// <summary>The whole content.</summary>
    public byte[] Content()
    {
        if (!packed)
        {
            return bytes.ToArray();
        }

        byte[] content = new byte[length];
        using SectionReader reader = Stream();
        reader.ReadExactly(content);
        return content;
    }

    /// <summary>A reader that unpacks while it is read.</summary>
    public SectionReader Stream()
    {
        Stream raw = ModelBody.Over(bytes);
        return new SectionReader(packed ? new ZLibStream(raw, CompressionMode.Decompress) : raw, length);
    }
}
