using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace QuoteTracker.Text.Learning;

/// <summary>
/// A trained model as a file: magic number, format version, kind, named sections, SHA-256 checksum. The sections are compressed together.
/// Training writes such files, the stages read them. Immutable.
/// </summary>
internal sealed class ModelFile
{
    /// <summary>Version of the container; raised when its layout changes.</summary>
    public const int FormatVersion = 1;

    private const int LargestModel = 256 << 20;
    private static readonly byte[] Magic = "QTMODEL\0"u8.ToArray();
    private readonly ImmutableDictionary<string, byte[]> _sections;

    private ModelFile(string kind, int revision, ImmutableDictionary<string, byte[]> sections)
    {
        Kind = kind;
        Revision = revision;
        _sections = sections;
    }

    /// <summary>What the model is for, such as "text/tagger".</summary>
    public string Kind { get; }

    /// <summary>Revision of the features that the model was trained with.</summary>
    public int Revision { get; }

    /// <summary>Writes a model.</summary>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="kind">What the model is for.</param>
    /// <param name="revision">Revision of its features.</param>
    /// <param name="sections">Names and contents, in the order in which they are written.</param>
    public static void Write(Stream stream, string kind, int revision, IEnumerable<KeyValuePair<string, byte[]>> sections)
    {
        using MemoryStream body = new();
        using (BinaryWriter writer = new(new BrotliStream(body, CompressionLevel.SmallestSize, leaveOpen: true), Encoding.UTF8))
        {
            KeyValuePair<string, byte[]>[] all = [.. sections];
            writer.Write(all.Length);
            foreach ((string name, byte[] content) in all)
            {
                writer.Write(name);
                writer.Write(content.Length);
                writer.Write(content);
            }
        }

        byte[] compressed = body.ToArray();
        using BinaryWriter file = new(stream, Encoding.UTF8, leaveOpen: true);
        file.Write(Magic);
        file.Write(FormatVersion);
        file.Write(kind);
        file.Write(revision);
        file.Write(compressed.Length);
        file.Write(SHA256.HashData(compressed));
        file.Write(compressed);
    }

    /// <summary>Reads a model and checks that it is whole and of the wanted kind and revision.</summary>
    /// <exception cref="InvalidDataException">The stream holds no such model; the message says what is wrong.</exception>
    public static ModelFile Read(Stream stream, string kind, int revision)
    {
        try
        {
            return ReadChecked(stream, kind, revision);
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException($"The model '{kind}' is cut short.", exception);
        }
    }

    /// <summary>A reader over a section.</summary>
    /// <exception cref="InvalidDataException">The model lacks the section.</exception>
    public BinaryReader Open(string section) => _sections.TryGetValue(section, out byte[]? content)
        ? new BinaryReader(new MemoryStream(content, writable: false), Encoding.UTF8)
        : throw new InvalidDataException($"The model '{Kind}' lacks its section '{section}'.");

    private static ModelFile ReadChecked(Stream stream, string kind, int revision)
    {
        using BinaryReader file = new(stream, Encoding.UTF8, leaveOpen: true);
        if (!file.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
        {
            throw new InvalidDataException($"The stream for the model '{kind}' is no QuoteTracker model.");
        }

        int version = file.ReadInt32();
        if (version != FormatVersion)
        {
            throw new InvalidDataException($"The model '{kind}' has format version {version}; this program reads version {FormatVersion}.");
        }

        string actualKind = file.ReadString();
        if (!string.Equals(kind, actualKind, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"The stream holds the model '{actualKind}', not '{kind}'.");
        }

        int actualRevision = file.ReadInt32();
        if (actualRevision != revision)
        {
            throw new InvalidDataException($"The model '{kind}' has revision {actualRevision}; this program needs revision {revision}. Train it anew.");
        }

        int length = file.ReadInt32();
        if (length is < 0 or > LargestModel)
        {
            throw new InvalidDataException($"The model '{kind}' states an impossible length of {length} bytes.");
        }

        byte[] checksum = file.ReadBytes(SHA256.HashSizeInBytes);
        byte[] compressed = file.ReadBytes(length);
        if (compressed.Length != length)
        {
            throw new InvalidDataException($"The model '{kind}' is cut short: {compressed.Length} of {length} bytes.");
        }

        if (!SHA256.HashData(compressed).AsSpan().SequenceEqual(checksum))
        {
            throw new InvalidDataException($"The model '{kind}' is corrupted: its checksum does not match.");
        }

        return new ModelFile(kind, revision, ReadSections(compressed));
    }

    private static ImmutableDictionary<string, byte[]> ReadSections(byte[] compressed)
    {
        using BinaryReader body = new(new BrotliStream(new MemoryStream(compressed, writable: false), CompressionMode.Decompress), Encoding.UTF8);
        ImmutableDictionary<string, byte[]>.Builder sections = ImmutableDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        for (int i = body.ReadInt32(); i > 0; i--)
        {
            string name = body.ReadString();
            sections.Add(name, body.ReadBytes(body.ReadInt32()));
        }

        return sections.ToImmutable();
    }
}
