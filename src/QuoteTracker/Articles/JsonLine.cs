namespace QuoteTracker.Articles;

/// <summary>A line of a JSON Lines input.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Bytes">Its bytes without line end; valid until the next line is read.</param>
/// <param name="IsTooLong">Whether it is longer than allowed; it then has no bytes.</param>
internal readonly record struct JsonLine(int Number, ReadOnlyMemory<byte> Bytes, bool IsTooLong = false);
