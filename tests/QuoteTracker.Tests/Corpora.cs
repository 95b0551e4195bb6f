namespace QuoteTracker.Tests;

/// <summary>Finds the folder of corpora that some tests read and that is no part of the project.</summary>
internal static class Corpora
{
    /// <summary>The path of a file below <c>corpora</c>, or <see langword="null"/> when it is not there.</summary>
    public static string? TryFind(string relative)
    {
        foreach (string root in Roots())
        {
            string path = Path.Combine(root, "corpora", relative);
            if (File.Exists(path) || Directory.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    private static IEnumerable<string> Roots()
    {
        if (Environment.GetEnvironmentVariable("QUOTETRACKER_SHARED") is { Length: > 0 } given)
        {
            yield return given;
        }

        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "QuoteTracker.sln")) && folder.Parent is { } parent)
            {
                yield return Path.Combine(parent.FullName, "shared");
            }
        }
    }
}
