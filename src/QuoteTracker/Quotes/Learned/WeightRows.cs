using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteTracker.Quotes.Learned;

/// <summary>Weights of hashed features, one row of <see cref="RoleLabel.Width"/> bytes for each feature that survived pruning. A bitmap with
/// running counts tells where a row stands, so that the table stays small enough for the processor's cache. Immutable.</summary>
internal sealed class WeightRows
{
    // The sum of this many signed bytes cannot overflow 16 bits.
    private const int SafeRows = 256;

    private readonly Block[] _blocks;
    private readonly sbyte[] _rows;
    private readonly uint _mask;

    /// <param name="present">A bit for each slot, set where the slot has a row; as many slots as a power of two.</param>
    /// <param name="rows">Rows of <see cref="RoleLabel.Width"/> weights in the order of the slots; kept, not copied.</param>
    /// <param name="step">What a weight of one stands for.</param>
    /// <exception cref="ArgumentException">There are more or fewer rows than slots that have one.</exception>
    public WeightRows(ReadOnlySpan<ulong> present, sbyte[] rows, float step)
    {
        Bits = BitOperations.Log2((uint)present.Length) + 6;
        Step = step;
        _mask = (1u << Bits) - 1;
        _rows = rows;
        _blocks = new Block[present.Length];
        int before = 0;
        for (int i = 0; i < _blocks.Length; i++)
        {
            _blocks[i] = new Block { Present = present[i], RowsBefore = before };
            before += BitOperations.PopCount(present[i]);
        }

        if (before * RoleLabel.Width != rows.Length)
        {
            throw new ArgumentException($"{before} slots need {before * RoleLabel.Width} weights, not {rows.Length}.", nameof(rows));
        }
    }

    public int Bits { get; }

    public float Step { get; }

    public int Count => _rows.Length / RoleLabel.Width;

    public ReadOnlySpan<sbyte> Rows => _rows;

    /// <summary>Sum of the rows of all features, a score for each label.</summary>
    public Vector256<float> Sum(ReadOnlySpan<int> features)
    {
        ref Block blocks = ref MemoryMarshal.GetArrayDataReference(_blocks);
        ref byte rows = ref Unsafe.As<sbyte, byte>(ref MemoryMarshal.GetArrayDataReference(_rows));
        Vector256<int> total = Vector256<int>.Zero;
        while (!features.IsEmpty)
        {
            ReadOnlySpan<int> part = features[..Math.Min(SafeRows, features.Length)];
            features = features[part.Length..];
            Vector128<short> sum = Vector128<short>.Zero;
            foreach (int feature in part)
            {
                uint slot = (uint)feature & _mask;
                ref Block block = ref Unsafe.Add(ref blocks, slot >> 6);
                ulong bit = 1UL << (int)(slot & 63);
                if ((block.Present & bit) == 0)
                {
                    continue;
                }

                int row = block.RowsBefore + BitOperations.PopCount(block.Present & (bit - 1));
                long packed = Unsafe.ReadUnaligned<long>(ref Unsafe.Add(ref rows, (nint)row * RoleLabel.Width));
                sum += Vector128.WidenLower(Vector128.CreateScalar(packed).AsSByte());
            }

            total += Vector256.Create(Vector128.WidenLower(sum), Vector128.WidenUpper(sum));
        }

        return Vector256.ConvertToSingle(total) * Step;
    }

    /// <summary>A bit for each slot, set where the slot has a row.</summary>
    public ulong[] Present() => Array.ConvertAll(_blocks, block => block.Present);

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private struct Block
    {
        public ulong Present;
        public int RowsBefore;
    }
}
