namespace QuoteTracker.Articles;

/// <summary>Finds the files of a folder and its subfolders that hold articles.</summary>
internal sealed class ArticleFolder(string root)
{
    private readonly List<string> _problems = [];

    /// <summary>What could not be searched, once <see cref="Files"/> was called.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Paths in ordinal order of the path below the root.</summary>
    public IReadOnlyList<string> Files()
    {
        var files = new List<string>();
        var folders = new Stack<DirectoryInfo>();
        folders.Push(new DirectoryInfo(root));
        while (folders.TryPop(out DirectoryInfo? folder))
        {
            try
            {
                foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos())
                {
                    if (entry is DirectoryInfo subfolder)
                    {
                        Enter(subfolder, folders);
                    }
                    else if (ArticleFormats.OfName(entry.Name) is not null)
                    {
                        files.Add(entry.FullName);
                    }
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                _problems.Add($"The folder {folder.FullName} could not be searched: {exception.Message}");
            }
        }

        return [.. files.OrderBy(file => file.Replace(Path.DirectorySeparatorChar, '/'), StringComparer.Ordinal)];
    }

    private void Enter(DirectoryInfo subfolder, Stack<DirectoryInfo> folders)
    {
        // A link may lead back up: following it could go on for ever.
        if (subfolder.LinkTarget is null)
        {
            folders.Push(subfolder);
        }
        else
        {
            _problems.Add($"The link {subfolder.FullName} was not followed.");
        }
    }
}
