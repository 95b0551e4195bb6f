namespace QuoteTracker.Claims.Indexing;

/// <summary>Many short lists of numbers, each of which keeps its latest entries. Not thread-safe.</summary>
internal sealed class RingLists(int capacity)
{
    private const int ListsInChunk = 1024;

    private readonly List<int[]> _chunks = [];

    /// <summary>Number of lists.</summary>
    public int Count { get; private set; }

    /// <summary>Makes an empty list and returns its number.</summary>
    public int Create()
    {
        if (Count % ListsInChunk == 0)
        {
            _chunks.Add(new int[ListsInChunk * (capacity + 1)]);
        }

        return Count++;
    }

    /// <summary>The entries of a list, in no order.</summary>
    public ReadOnlySpan<int> Entries(int list)
    {
        Span<int> row = Row(list);
        return row.Slice(1, Math.Min(row[0], capacity));
    }

    /// <summary>Adds an entry; a full list drops its oldest but for the first <paramref name="kept"/> it ever had.</summary>
    public void Add(int list, int entry, int kept = 0)
    {
        Span<int> row = Row(list);
        int place = row[0] < capacity ? row[0] : kept + ((row[0] - kept) % (capacity - kept));
        row[1 + place] = entry;

        // The counter walks round the places once the list is full, and never overflows.
        row[0] = row[0] + 1 < 2 * capacity ? row[0] + 1 : row[0] + 1 - (capacity - kept);
    }

    private Span<int> Row(int list) => _chunks[list / ListsInChunk].AsSpan(list % ListsInChunk * (capacity + 1), capacity + 1);
}
