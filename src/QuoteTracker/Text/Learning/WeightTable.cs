using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteTracker.Text.Learning;

/// <summary>
/// Weights of a linear model over hashed features: one row of 8-bit weights, one a label, for each feature that training kept. Rows are found
/// through a bitmap with running counts, so a feature without weights costs one look-up in a small array. Immutable and thread-safe.
/// </summary>
internal sealed class WeightTable
{
    private const int Padding = 16;
    private const int NarrowPadding = 4;

    private readonly ulong[] _present;
    private readonly int[] _rowsBefore;
    private readonly sbyte[] _weights;
    private readonly uint _mask;

    private WeightTable(int bits, int labels, float scale, ulong[] present, sbyte[] weights)
    {
        _mask = (1u << bits) - 1;
        Bits = bits;
        Labels = labels;
        Stride = StrideOf(labels);
        Scale = scale;
        _present = present;
        _weights = weights;
        _rowsBefore = new int[present.Length];
        int rows = 0;
        for (int i = 0; i < present.Length; i++)
        {
            _rowsBefore[i] = rows;
            rows += BitOperations.PopCount(present[i]);
        }

        if (rows * Stride != weights.Length)
        {
            throw new InvalidDataException($"The weight table states {rows} rows but holds {weights.Length / Stride}.");
        }
    }

    /// <summary>Binary logarithm of the number of hash values.</summary>
    public int Bits { get; }

    /// <summary>Number of labels.</summary>
    public int Labels { get; }

    /// <summary>Length of a row and of a score buffer: the labels, padded.</summary>
    public int Stride { get; }

    /// <summary>What one unit of a score stands for in the weights that were trained.</summary>
    public float Scale { get; }

    /// <summary>Number of rows.</summary>
    public int Rows => _weights.Length / Stride;

    /// <summary>Length of the rows for a number of labels.</summary>
    public static int StrideOf(int labels) => labels <= NarrowPadding ? NarrowPadding : (labels + Padding - 1) / Padding * Padding;

    /// <summary>Quantises trained weights and drops rows that matter little.</summary>
    /// <param name="bits">Binary logarithm of the number of hash values.</param>
    /// <param name="labels">Number of labels.</param>
    /// <param name="weights">Rows of <paramref name="labels"/> weights, one a hash value.</param>
    /// <param name="prune">Weights up to this magnitude count as zero; rows of zeros are dropped.</param>
    /// <param name="largest">Weights beyond this magnitude are cut to it; at most 127 steps lie below it.</param>
    public static WeightTable Quantize(int bits, int labels, ReadOnlySpan<float> weights, float prune, float largest)
    {
        int stride = StrideOf(labels);
        float scale = largest / sbyte.MaxValue;
        ulong[] present = new ulong[Math.Max(1, (1 << bits) / 64)];
        List<sbyte> rows = [];
        for (int hash = 0; hash < 1 << bits; hash++)
        {
            ReadOnlySpan<float> row = weights.Slice(hash * labels, labels);
            if (!row.ContainsAnyExceptInRange(-prune, prune))
            {
                continue;
            }

            present[hash >> 6] |= 1UL << (hash & 63);
            foreach (float weight in row)
            {
                float kept = MathF.Abs(weight) <= prune ? 0 : MathF.Round(weight / scale);
                rows.Add((sbyte)Math.Clamp(kept, -sbyte.MaxValue, sbyte.MaxValue));
            }

            rows.AddRange(Enumerable.Repeat((sbyte)0, stride - labels));
        }

        return new WeightTable(bits, labels, scale, present, [.. rows]);
    }

    /// <summary>Sums the rows of features into scores, in units of <see cref="Scale"/>.</summary>
    /// <param name="features">At most 258 hashed features, so that no sum overflows.</param>
    /// <param name="scores">Buffer of <see cref="Stride"/> scores; its content is replaced.</param>
    public void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        if (Stride == NarrowPadding)
        {
            ScoreNarrow(features, scores);
            return;
        }

        scores[..Stride].Clear();
        ref sbyte weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref short sums = ref MemoryMarshal.GetReference(scores);
        foreach (uint feature in features)
        {
            if (!TryFind(feature, out nuint row))
            {
                continue;
            }

            for (int i = 0; i < Stride; i += Padding)
            {
                Vector256<short> wide = Vector256.WidenLower(Vector128.LoadUnsafe(ref weights, row + (nuint)i).ToVector256Unsafe());
                (Vector256.LoadUnsafe(ref sums, (nuint)i) + wide).StoreUnsafe(ref sums, (nuint)i);
            }
        }
    }

    private void ScoreNarrow(ReadOnlySpan<uint> features, Span<short> scores)
    {
        Vector128<short> sums = Vector128<short>.Zero;
        ReadOnlySpan<int> rows = MemoryMarshal.Cast<sbyte, int>(_weights);
        foreach (uint feature in features)
        {
            if (TryFind(feature, out nuint row))
            {
                sums += Vector128.WidenLower(Vector128.CreateScalar(rows[(int)(row / NarrowPadding)]).AsSByte());
            }
        }

        for (int i = 0; i < NarrowPadding; i++)
        {
            scores[i] = sums[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryFind(uint feature, out nuint row)
    {
        uint hash = feature & _mask;
        ulong word = _present[hash >> 6];
        ulong bit = 1UL << (int)(hash & 63);
        row = (nuint)((_rowsBefore[hash >> 6] + BitOperations.PopCount(word & (bit - 1))) * Stride);
        return (word & bit) != 0;
    }

    /// <summary>Writes the table: the gaps between rows, the number of weights in each row, their labels, their values.</summary>
    public byte[] ToBytes()
    {
        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream))
        {
            writer.Write(Bits);
            writer.Write(Labels);
            writer.Write(Scale);
            writer.Write(Rows);
            int previous = -1;
            for (int hash = 0; hash < 1 << Bits; hash++)
            {
                if ((_present[hash >> 6] & (1UL << (hash & 63))) != 0)
                {
                    writer.Write7BitEncodedInt(hash - previous - 1);
                    previous = hash;
                }
            }

            for (int row = 0; row < Rows; row++)
            {
                writer.Write7BitEncodedInt(Row(row).Length - Row(row).Count((sbyte)0));
            }

            WriteWeights((label, _) => writer.Write7BitEncodedInt(label));
            WriteWeights((_, weight) => writer.Write(weight));
        }

        return stream.ToArray();
    }

    /// <summary>Reads a table. Compiled at once for speed, since it runs once and long.</summary>
    /// <exception cref="InvalidDataException">The table is malformed.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static WeightTable Read(SectionReader reader)
    {
        int bits = reader.ReadInt32();
        int labels = reader.ReadInt32();
        float scale = reader.ReadSingle();
        int rows = reader.ReadInt32();
        if (bits is < 6 or > 26 || labels is < 1 or > 1024 || rows < 0 || rows > 1 << bits || rows > reader.Length)
        {
            throw new InvalidDataException($"The weight table has an impossible shape: {bits} bits, {labels} labels, {rows} rows.");
        }

        ulong[] present = new ulong[(1 << bits) / 64];
        int hash = -1;
        for (int row = 0; row < rows; row++)
        {
            hash += reader.Read7BitEncodedInt() + 1;
            if ((uint)hash >= 1u << bits)
            {
                throw new InvalidDataException("The weight table holds a row beyond its last.");
            }

            present[hash >> 6] |= 1UL << (hash & 63);
        }

        return new WeightTable(bits, labels, scale, present, ReadWeights(reader, rows, labels));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static sbyte[] ReadWeights(SectionReader reader, int rows, int labels)
    {
        int stride = StrideOf(labels);
        sbyte[] weights = new sbyte[rows * stride];
        ushort[] counts = ArrayPool<ushort>.Shared.Rent(rows);
        int all = 0;
        for (int row = 0; row < rows; row++)
        {
            int count = reader.Read7BitEncodedInt();
            if ((uint)count > (uint)labels)
            {
                throw new InvalidDataException($"The weight table holds a row with {count} weights for {labels} labels.");
            }

            counts[row] = (ushort)count;
            all += count;
        }

        ushort[] places = ArrayPool<ushort>.Shared.Rent(all);
        for (int i = 0; i < all; i++)
        {
            int label = reader.Read7BitEncodedInt();
            if ((uint)label >= (uint)labels)
            {
                throw new InvalidDataException($"The weight table holds a weight for label {label} of {labels}.");
            }

            places[i] = (ushort)label;
        }

        byte[] values = ArrayPool<byte>.Shared.Rent(all);
        reader.ReadExactly(values.AsSpan(0, all));
        int next = 0;
        for (int row = 0; row < rows; row++)
        {
            Span<sbyte> target = weights.AsSpan(row * stride, stride);
            for (int end = next + counts[row]; next < end; next++)
            {
                target[places[next]] = (sbyte)values[next];
            }
        }

        ArrayPool<ushort>.Shared.Return(counts);
        ArrayPool<ushort>.Shared.Return(places);
        ArrayPool<byte>.Shared.Return(values);
        return weights;
    }

    private ReadOnlySpan<sbyte> Row(int row) => _weights.AsSpan(row * Stride, Stride);

    private void WriteWeights(Action<int, sbyte> write)
    {
        for (int i = 0; i < _weights.Length; i++)
        {
            if (_weights[i] != 0)
            {
                write(i % Stride, _weights[i]);
            }
        }
    }
}
