namespace QuoteTracker.Claims.Indexing;

/// <summary>Rows of 32-bit words of any length up to a chunk, appended once and never moved. Not thread-safe.</summary>
internal sealed class SketchStore
{
    private const int ChunkBits = 16;
    private const int ChunkSize = 1 << ChunkBits;

    private readonly List<uint[]> _chunks = [];
    private readonly List<(int Place, int Length)> _rows = [];
    private int _used = ChunkSize;

    /// <summary>Appends a row and returns its number.</summary>
    public int Add(ReadOnlySpan<uint> row)
    {
        if (_used + row.Length > ChunkSize)
        {
            _chunks.Add(new uint[ChunkSize]);
            _used = 0;
        }

        row.CopyTo(_chunks[^1].AsSpan(_used));
        _rows.Add((((_chunks.Count - 1) << ChunkBits) + _used, row.Length));
        _used += row.Length;
        return _rows.Count - 1;
    }

    /// <summary>A row.</summary>
    public ReadOnlySpan<uint> this[int row]
    {
        get
        {
            (int place, int length) = _rows[row];
            return _chunks[place >> ChunkBits].AsSpan(place & (ChunkSize - 1), length);
        }
    }
}
