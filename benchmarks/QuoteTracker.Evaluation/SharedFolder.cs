namespace QuoteTracker.Evaluation;

/// <summary>Finds the folder with corpora, word vectors and reference scorers, which is no part of the repository.</summary>
public static class SharedFolder
{
    /// <summary>The environment variable that names the folder.</summary>
    public const string Variable = "QUOTETRACKER_SHARED";

    /// <summary>The folder named by <see cref="Variable"/>, else <c>../shared</c> beside the repository.</summary>
    /// <returns>A full path, or <see langword="null"/> when there is no such folder.</returns>
    public static string? Find()
    {
        string? named = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(named))
        {
            return Directory.Exists(named) ? Path.GetFullPath(named) : null;
        }

        string? root = FindRepository();
        if (root is null)
        {
            return null;
        }

        string beside = Path.GetFullPath(Path.Combine(root, "..", "shared"));
        return Directory.Exists(beside) ? beside : null;
    }

    /// <summary>The repository that holds the running program, or else the current folder.</summary>
    /// <returns>A full path, or <see langword="null"/> outside a repository.</returns>
    public static string? FindRepository() => Above(AppContext.BaseDirectory) ?? Above(Environment.CurrentDirectory);

    private static string? Above(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "QuoteTracker.sln")))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
