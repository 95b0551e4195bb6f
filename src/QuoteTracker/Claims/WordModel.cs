using System.IO.Compression;
using System.Text;

namespace QuoteTracker.Claims;

/// <summary>Background knowledge of words: how rare each is in news, and where it lies in a space of meaning. Immutable.</summary>
/// <remarks>Vectors are GloVe 6B (Pennington, Socher and Manning 2014; PDDL) without their mean and first principal components
/// (Mu and Viswanath 2018), reduced by principal component analysis and quantised to signed bytes. Rarity was counted in news articles.
/// The file is written by the training program.</remarks>
internal sealed class WordModel
{
    private const uint Magic = 0x31575451; // "QTW1" in little-endian order
    private static readonly Lazy<WordModel> LazyDefault = new(LoadDefault);

    private readonly Dictionary<string, int> _index;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly float[] _rarity;
    private readonly float[] _vectors;

    private WordModel(Dictionary<string, int> index, float[] rarity, float[] vectors, int dimensions)
    {
        _index = index;
        _lookup = index.GetAlternateLookup<ReadOnlySpan<char>>();
        _rarity = rarity;
        _vectors = vectors;
        Dimensions = dimensions;
        UnknownRarity = rarity.Length == 0 ? 1 : rarity.Max();
    }

    /// <summary>The model that ships with the library.</summary>
    public static WordModel Default => LazyDefault.Value;

    /// <summary>Number of components of a vector.</summary>
    public int Dimensions { get; }

    /// <summary>Rarity of a word that is not in the model.</summary>
    public float UnknownRarity { get; }

    /// <summary>Number of words.</summary>
    public int Count => _index.Count;

    /// <summary>Index of a lower-case word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out int index) ? index : -1;

    /// <summary>Inverse document frequency of a word in news, natural logarithm; <see cref="UnknownRarity"/> for index -1.</summary>
    public float Rarity(int index) => index < 0 ? UnknownRarity : _rarity[index];

    /// <summary>Vector of a word, of length one.</summary>
    public ReadOnlySpan<float> Vector(int index) => _vectors.AsSpan(index * Dimensions, Dimensions);

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The stream holds no such model.</exception>
    public static WordModel Load(Stream stream)
    {
        using GZipStream unzipped = new(stream, CompressionMode.Decompress);
        using BinaryReader reader = new(unzipped, Encoding.UTF8);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("The stream holds no word model of this version.");
        }

        int count = reader.ReadInt32();
        int dimensions = reader.ReadInt32();
        float rarityUnit = reader.ReadSingle();
        Dictionary<string, int> index = new(count, StringComparer.Ordinal);
        for (int word = 0; word < count; word++)
        {
            index.Add(reader.ReadString(), word);
        }

        float[] rarity = Array.ConvertAll(reader.ReadBytes(count), step => step * rarityUnit);
        byte[] quantised = reader.ReadBytes(count * dimensions);
        if (quantised.Length != count * dimensions)
        {
            throw new InvalidDataException("The word model is cut off.");
        }

        float[] vectors = Array.ConvertAll(quantised, step => (float)(sbyte)step);
        for (int word = 0; word < count; word++)
        {
            DenseVector.Normalize(vectors.AsSpan(word * dimensions, dimensions));
        }

        return new WordModel(index, rarity, vectors, dimensions);
    }

    /// <summary>Writes a model that <see cref="Load"/> reads.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="words">Lower-case words.</param>
    /// <param name="rarity">Inverse document frequency of each.</param>
    /// <param name="vectors">Vector of each, one after the other.</param>
    public static void Save(Stream stream, IReadOnlyList<string> words, ReadOnlySpan<float> rarity, ReadOnlySpan<float> vectors)
    {
        using GZipStream zipped = new(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using BinaryWriter writer = new(zipped, Encoding.UTF8);
        int dimensions = vectors.Length / words.Count;
        float rarityUnit = System.Numerics.Tensors.TensorPrimitives.Max(rarity) / byte.MaxValue;
        writer.Write(Magic);
        writer.Write(words.Count);
        writer.Write(dimensions);
        writer.Write(rarityUnit);
        foreach (string word in words)
        {
            writer.Write(word);
        }

        foreach (float value in rarity)
        {
            writer.Write((byte)MathF.Round(Math.Max(value, 0) / rarityUnit));
        }

        for (int word = 0; word < words.Count; word++)
        {
            ReadOnlySpan<float> vector = vectors.Slice(word * dimensions, dimensions);
            float largest = Math.Max(System.Numerics.Tensors.TensorPrimitives.MaxMagnitude(vector), float.Epsilon);
            foreach (float value in vector)
            {
                writer.Write((sbyte)MathF.Round(value / MathF.Abs(largest) * sbyte.MaxValue));
            }
        }
    }

    private static WordModel LoadDefault()
    {
        using Stream stream = typeof(WordModel).Assembly.GetManifestResourceStream("QuoteTracker.Claims.Models.words.bin")
            ?? throw new InvalidOperationException("The assembly lacks its word model.");
        return Load(stream);
    }
}
