using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using QuoteTracker.Text.Learning;

namespace QuoteTracker.Quotes.Learned;

/// <summary>Parts of the model files of this room as bytes.</summary>
internal static class ModelParts
{
    /// <summary>Raised when features or parts change, so that older models are refused.</summary>
    public const int Revision = 2;

    private const int MaxBits = 24;

    public static byte[] Bytes(CueLexicon lexicon) => Bytes(writer =>
    {
        writer.Write(lexicon.Count);
        foreach ((int word, byte level) in lexicon.Entries())
        {
            writer.Write(word);
            writer.Write(level);
        }
    });

    public static CueLexicon ReadLexicon(ModelFile file, string section)
    {
        using BinaryReader reader = file.Open(section);
        int count = reader.ReadInt32();
        var entries = new List<KeyValuePair<int, byte>>();
        for (int i = 0; i < count; i++)
        {
            entries.Add(KeyValuePair.Create(reader.ReadInt32(), reader.ReadByte()));
        }

        return new CueLexicon(entries);
    }

    /// <summary>Slots as a bitmap; weights label by label, which compresses better than row by row.</summary>
    public static byte[] Bytes(WeightRows rows) => Bytes(writer =>
    {
        writer.Write(rows.Bits);
        writer.Write(rows.Step);
        writer.Write(rows.Count);
        writer.Write(MemoryMarshal.AsBytes<ulong>(rows.Present()));
        for (int label = 0; label < RoleLabel.Count; label++)
        {
            for (int row = 0; row < rows.Count; row++)
            {
                writer.Write(rows.Rows[(row * RoleLabel.Width) + label]);
            }
        }
    });

    // Compiled at once for speed, since it runs once and long.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static WeightRows ReadRows(ModelFile file, string section)
    {
        using SectionReader reader = file.Stream(section);
        int bits = reader.ReadInt32();
        float step = reader.ReadSingle();
        int count = reader.ReadInt32();
        if (bits is < 6 or > MaxBits || count < 0 || count > 1 << bits)
        {
            throw Impossible(section);
        }

        ulong[] present = new ulong[(1 << bits) / 64];
        reader.ReadExactly(MemoryMarshal.AsBytes(present.AsSpan()));
        int slots = 0;
        foreach (ulong word in present)
        {
            slots += BitOperations.PopCount(word);
        }

        if (slots != count)
        {
            throw Impossible(section);
        }

        var rows = new sbyte[count * RoleLabel.Width];
        byte[] plane = ArrayPool<byte>.Shared.Rent(count);
        for (int label = 0; label < RoleLabel.Count; label++)
        {
            reader.ReadExactly(plane.AsSpan(0, count));
            for (int row = 0; row < count; row++)
            {
                rows[(row * RoleLabel.Width) + label] = (sbyte)plane[row];
            }
        }

        ArrayPool<byte>.Shared.Return(plane);
        return new WeightRows(present, rows, step);
    }

    public static byte[] Bytes(LabelChain chain) => Bytes(writer =>
    {
        foreach (float score in chain.Scores)
        {
            writer.Write((Half)Math.Max(score, (float)Half.MinValue));
        }
    });

    public static LabelChain ReadChain(ModelFile file, string section, int classes)
    {
        using BinaryReader reader = file.Open(section);
        byte[] bytes = Exactly(reader, LabelChain.Size(classes) * 2, section);
        var scores = new float[LabelChain.Size(classes)];
        ReadOnlySpan<Half> halves = MemoryMarshal.Cast<byte, Half>(bytes);
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = (float)halves[i];
        }

        return new LabelChain(classes, scores);
    }

    public static byte[] Bytes(ScoreTable scores) => Bytes(writer =>
    {
        writer.Write(scores.Weights.Length);
        foreach (float weight in scores.Weights)
        {
            writer.Write((Half)weight);
        }
    });

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ScoreTable ReadScores(ModelFile file, string section)
    {
        using BinaryReader reader = file.Open(section);
        int length = reader.ReadInt32();
        if (length <= 0 || length > 1 << MaxBits || !int.IsPow2(length))
        {
            throw Impossible(section);
        }

        ReadOnlySpan<Half> halves = MemoryMarshal.Cast<byte, Half>(Exactly(reader, length * 2, section));
        var weights = new float[length];
        for (int i = 0; i < length; i++)
        {
            weights[i] = (float)halves[i];
        }

        return new ScoreTable(weights);
    }

    public static byte[] Bytes(ReadOnlySpan<float> numbers) => MemoryMarshal.AsBytes(numbers).ToArray();

    public static float[] ReadNumbers(ModelFile file, string section, int count)
    {
        using BinaryReader reader = file.Open(section);
        return MemoryMarshal.Cast<byte, float>(Exactly(reader, count * sizeof(float), section)).ToArray();
    }

    private static byte[] Bytes(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            write(writer);
        }

        return stream.ToArray();
    }

    private static byte[] Exactly(BinaryReader reader, int length, string section)
    {
        byte[] bytes = reader.ReadBytes(length);
        return bytes.Length == length ? bytes : throw Impossible(section);
    }

    private static InvalidDataException Impossible(string section) =>
        new($"The section '{section}' of the model for attributions is malformed.");
}
