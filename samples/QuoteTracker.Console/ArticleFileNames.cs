using System.Text;

namespace QuoteTracker.ConsoleApp;

/// <summary>Turns article ids, which may be anything, into distinct file names within a folder. An id from a folder keeps its subfolders.</summary>
internal sealed class ArticleFileNames
{
    private const int MaxSegment = 120;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The relative path for an id, without ending.</summary>
    public string Of(string id)
    {
        string name = string.Join('/', id.Split('/').Select(Segment));
        string free = name;
        for (int n = 2; !_taken.Add(free); n++)
        {
            free = $"{name}~{n}";
        }

        return free;
    }

    /// <summary>A name that neither leaves the folder nor troubles any file system.</summary>
    private static string Segment(string text)
    {
        var name = new StringBuilder(Math.Min(text.Length, MaxSegment));
        foreach (char c in text.Length <= MaxSegment ? text : text[..MaxSegment])
        {
            name.Append(char.IsControl(c) || char.IsSurrogate(c) || "<>:\"\\|?*".Contains(c, StringComparison.Ordinal) ? '_' : c);
        }

        return name.ToString().Trim(' ', '.') is { Length: > 0 } safe && safe.Length == name.Length ? safe : "_" + name.ToString().Trim(' ', '.');
    }
}
