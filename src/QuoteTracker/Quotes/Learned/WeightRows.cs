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

    /// <param name="bits">Binary logarithm of the number of slots.</param>
    /// <param name="slots">Slots that have a row, ascending.</param>
    /// <param name="rows">Rows of <see cref="RoleLabel.Width"/> weights in the order of the slots.</param>
    /// <param name="step">What a weight of one stands for.</param>
    public WeightRows(int bits, ReadOnlySpan<int> slots, ReadOnlySpan<sbyte> rows, float step)
    {
        Bits = bits;
        Step = step;
        _mask = (1u << bits) - 1;
        _rows = rows.ToArray();
        _blocks = new Block[(1 << bits) / 64];
        foreach (int slot in slots)
        {
            _blocks[slot >> 6].Present |= 1UL << (slot & 63);
        }

        int before = 0;
        for (int i = 0; i < _blocks.Length; i++)
        {
            _blocks[i].RowsBefore = before;
            before += BitOperations.PopCount(_blocks[i].Present);
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

    /// <summary>The slots that have a row, ascending.</summary>
    public IEnumerable<int> Slots()
    {
        for (int i = 0; i < _blocks.Length; i++)
        {
            for (ulong left = _blocks[i].Present; left != 0; left &= left - 1)
            {
                yield return (i * 64) + BitOperations.TrailingZeroCount(left);
            }
        }
    }

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private struct Block
    {
        public ulong Present;
        public int RowsBefore;
    }
}
