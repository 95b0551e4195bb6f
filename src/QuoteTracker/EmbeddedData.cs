using System.Reflection;

namespace QuoteTracker;

/// <summary>Reads the data files that are embedded beside the types that use them, in a folder <c>Data</c>.</summary>
internal static class EmbeddedData
{
    /// <summary>The lines of a data file that are neither empty nor comments (<c>#</c>), trimmed at the end.</summary>
    /// <param name="neighbour">A type of the room whose folder <c>Data</c> holds the file.</param>
    /// <param name="name">File name.</param>
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static IEnumerable<string> ReadLines(Type neighbour, string name)
    {
        Assembly assembly = neighbour.Assembly;
        string resource = $"{neighbour.Namespace}.Data.{name}";
        using Stream stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The data file {resource} is missing from {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.TrimEnd();
            }
        }
    }
}
