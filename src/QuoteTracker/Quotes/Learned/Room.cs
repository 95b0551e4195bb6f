namespace QuoteTracker.Quotes.Learned;

/// <summary>Arrays that grow when needed and are used again.</summary>
internal static class Room
{
    /// <summary>The first <paramref name="length"/> places of an array, which is replaced by a longer one when too short; contents are undefined.</summary>
    public static Span<T> For<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            array = new T[Math.Max(length, array.Length * 2)];
        }

        return array.AsSpan(0, length);
    }
}
