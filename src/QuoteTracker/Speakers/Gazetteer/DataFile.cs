namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>Reads the room's embedded word lists: one entry a line, columns separated by tabs, several values of a column by '|'.</summary>
internal static class DataFile
{
    public static IEnumerable<string> Lines(string name) => EmbeddedData.ReadLines(typeof(Speaker), name);

    /// <summary>The rows of a table; columns that are missing at the end of a line are empty.</summary>
    public static IEnumerable<string[]> Rows(string name, int columns)
    {
        foreach (string line in Lines(name))
        {
            string[] cells = line.Split('\t');
            if (cells.Length > columns)
            {
                throw new InvalidOperationException($"{name}: \"{line}\" has {cells.Length} columns instead of {columns}.");
            }

            yield return [.. cells, .. Enumerable.Repeat("", columns - cells.Length)];
        }
    }

    public static string[] Values(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
