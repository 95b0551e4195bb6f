namespace QuoteTracker.Claims;

/// <summary>Which statements of a batch are compared with which. Pairs have left &lt; right and are in ascending order. Immutable.</summary>
internal sealed class PairGraph
{
    private readonly int[] _rowStart;
    private readonly int[] _rowOther;
    private readonly int[] _rowPair;

    private PairGraph(int count, int[] left, int[] right)
    {
        Count = count;
        Left = left;
        Right = right;
        _rowStart = new int[count + 1];
        for (int pair = 0; pair < left.Length; pair++)
        {
            _rowStart[left[pair] + 1]++;
            _rowStart[right[pair] + 1]++;
        }

        for (int i = 0; i < count; i++)
        {
            _rowStart[i + 1] += _rowStart[i];
        }

        _rowOther = new int[2 * left.Length];
        _rowPair = new int[2 * left.Length];
        int[] next = _rowStart[..count];
        for (int pair = 0; pair < left.Length; pair++)
        {
            Place(next, right[pair], left[pair], pair);
        }

        for (int pair = 0; pair < left.Length; pair++)
        {
            Place(next, left[pair], right[pair], pair);
        }
    }

    /// <summary>Number of statements.</summary>
    public int Count { get; }

    /// <summary>The earlier statement of each pair.</summary>
    public int[] Left { get; }

    /// <summary>The later statement of each pair.</summary>
    public int[] Right { get; }

    /// <summary>Number of pairs.</summary>
    public int Pairs => Left.Length;

    /// <summary>Every pair of <paramref name="count"/> statements.</summary>
    public static PairGraph Complete(int count)
    {
        int pairs = count * (count - 1) / 2;
        int[] left = new int[pairs];
        int[] right = new int[pairs];
        int at = 0;
        for (int i = 0; i < count; i++)
        {
            for (int j = i + 1; j < count; j++)
            {
                left[at] = i;
                right[at++] = j;
            }
        }

        return new PairGraph(count, left, right);
    }

    /// <summary>Chosen pairs of <paramref name="count"/> statements.</summary>
    public static PairGraph Of(int count, IEnumerable<(int Left, int Right)> pairs)
    {
        (int Left, int Right)[] ordered = [.. pairs.Select(pair => pair.Left < pair.Right ? pair : (pair.Right, pair.Left)).Distinct().Order()];
        return new PairGraph(count, [.. ordered.Select(pair => pair.Left)], [.. ordered.Select(pair => pair.Right)]);
    }

    /// <summary>The statements that one is compared with, ascending.</summary>
    public ReadOnlySpan<int> Partners(int statement) => _rowOther.AsSpan(_rowStart[statement].._rowStart[statement + 1]);

    /// <summary>The pairs that <see cref="Partners"/> stand in.</summary>
    public ReadOnlySpan<int> PairsOf(int statement) => _rowPair.AsSpan(_rowStart[statement].._rowStart[statement + 1]);

    private void Place(int[] next, int row, int other, int pair)
    {
        _rowOther[next[row]] = other;
        _rowPair[next[row]++] = pair;
    }
}
