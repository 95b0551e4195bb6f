using System.Text;

namespace QuoteTracker.Text.Learning;

/// <summary>
/// A trained model as a file: magic number, format version, kind, revision, checksum, named sections. Training writes such files, the stages read
/// them. Files of version 1 (all sections compressed together by Brotli, SHA-256 checksum) are still read. Immutable.
/// </summary>
internal sealed class ModelFile
{
    /// <summary>Version of the container; raised when its layout changes.</summary>
    public const int FormatVersion = 2;

    private const int LargestModel = 256 << 20;
    private static readonly byte[] Magic = "QTMODEL\0"u8.ToArray();
    private readonly List<ModelSection> _sections;

    private ModelFile(string kind, int revision, List<ModelSection> sections)
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
        byte[] body = ModelBody.Write(sections);
        using BinaryWriter file = new(stream, Encoding.UTF8, leaveOpen: true);
        file.Write(Magic);
        file.Write(FormatVersion);
        file.Write(kind);
        file.Write(revision);
        file.Write(body.Length);
        file.Write(ModelBody.Checksum(FormatVersion, body));
        file.Write(body);
    }

    /// <summary>Writes a model once more, in the current format and with the same content.</summary>
    /// <param name="input">A model of any kind and revision.</param>
    /// <param name="output">Where to write; left open.</param>
    /// <exception cref="InvalidDataException">The stream holds no model; the message says what is wrong.</exception>
    public static void Rewrite(Stream input, Stream output)
    {
        ModelFile model = Read(input, kind: null, revision: null);
        Write(output, model.Kind, model.Revision, model._sections.Select(section => KeyValuePair.Create(section.Name, section.Content())));
    }

    /// <summary>Reads a model and checks that it is whole and of the wanted kind and revision.</summary>
    /// <exception cref="InvalidDataException">The stream holds no such model; the message says what is wrong.</exception>
    public static ModelFile Read(Stream stream, string kind, int revision) => Read(stream, kind, (int?)revision);

    /// <summary>A reader over the whole content of a section, for small ones.</summary>
    /// <exception cref="InvalidDataException">The model lacks the section.</exception>
    public BinaryReader Open(string section) => new(new MemoryStream(Section(section).Content(), writable: false), Encoding.UTF8);

    /// <summary>A reader that unpacks a section while it is read, for large ones.</summary>
    /// <exception cref="InvalidDataException">The model lacks the section.</exception>
    public SectionReader Stream(string section) => Section(section).Stream();

    private ModelSection Section(string name) => _sections.Find(section => string.Equals(section.Name, name, StringComparison.Ordinal))
        ?? throw new InvalidDataException($"The model '{Kind}' lacks its section '{name}'.");

    private static ModelFile Read(Stream stream, string? kind, int? revision)
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

    private static ModelFile ReadChecked(Stream stream, string? kind, int? revision)
    {
        using BinaryReader file = new(stream, Encoding.UTF8, leaveOpen: true);
        if (!file.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
        {
            throw new InvalidDataException($"The stream for the model '{kind}' is no QuoteTracker model.");
        }

        int version = file.ReadInt32();
        if (version is < 1 or > FormatVersion)
        {
            throw new InvalidDataException($"The model '{kind}' has format version {version}; this program reads versions 1 to {FormatVersion}.");
        }

        string actualKind = file.ReadString();
        if (kind is not null && !string.Equals(kind, actualKind, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"The stream holds the model '{actualKind}', not '{kind}'.");
        }

        int actualRevision = file.ReadInt32();
        if (revision is not null && actualRevision != revision)
        {
            throw new InvalidDataException($"The model '{kind}' has revision {actualRevision}; this program needs revision {revision}. Train it anew.");
        }

        int length = file.ReadInt32();
        if (length is < 0 or > LargestModel)
        {
            throw new InvalidDataException($"The model '{actualKind}' states an impossible length of {length} bytes.");
        }

        byte[] checksum = file.ReadBytes(ModelBody.ChecksumLength(version));
        byte[] body = file.ReadBytes(length);
        if (body.Length != length)
        {
            throw new InvalidDataException($"The model '{actualKind}' is cut short: {body.Length} of {length} bytes.");
        }

        if (!ModelBody.Checksum(version, body).AsSpan().SequenceEqual(checksum))
        {
            throw new InvalidDataException($"The model '{actualKind}' is corrupted: its checksum does not match.");
        }

        return new ModelFile(actualKind, actualRevision, ModelBody.Read(version, body));
    }
}
