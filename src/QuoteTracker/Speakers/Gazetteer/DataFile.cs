using System.Reflection;

namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>Reads the room's embedded word lists: one entry a line, columns separated by tabs, '#' starts a comment line.</summary>
internal static class DataFile
{
    public static IEnumerable<string> Lines(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("QuoteTracker.Speakers.Data." + name)
            ?? throw new InvalidOperationException($"The embedded data file {name} is missing.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    public static IEnumerable<string[]> Rows(string name) => Lines(name).Select(line => line.Split('\t'));

    public static string[] Values(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
