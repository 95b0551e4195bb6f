namespace QuoteTracker.Articles;

/// <summary>A file or folder that is looked into again and again for what is new or changed. Remembers times and sizes of files only, so that after
/// a restart everything is read once more. Not thread-safe.</summary>
public sealed class WatchedFiles
{
    private readonly ArticleReaderOptions _options;
    private readonly Dictionary<string, (DateTime Written, long Length)> _seen = new(StringComparer.Ordinal);

    /// <summary>Names what is watched; nothing is read yet.</summary>
    /// <param name="path">Path of a file or folder, which need not be there yet.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    public WatchedFiles(string path)
        : this(path, ArticleReaderOptions.Default)
    {
    }

    /// <summary>Names what is watched; nothing is read yet.</summary>
    /// <param name="path">Path of a file or folder, which need not be there yet.</param>
    /// <param name="options">Limits of each file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of range.</exception>
    public WatchedFiles(string path, ArticleReaderOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Path = path;
        _options = ArticleReaderOptions.Valid(options);
    }

    /// <summary>The path.</summary>
    public string Path { get; }

    /// <summary>Reads the files that are new, or whose time or size has changed, since they were last read. Lazy, as
    /// <see cref="ArticleReader.ReadPaths(IEnumerable{string}, ArticleReaderOptions)"/>, with the same ids. A file that is still being written is read again when it has grown.</summary>
    /// <returns>A reading per article and per input left out; none when nothing has changed or nothing is there.</returns>
    public IEnumerable<ArticleReading> ReadChanges()
    {
        bool isFolder = Directory.Exists(Path);
        IReadOnlyList<string> files = isFolder ? new ArticleFolder(Path).Files() : File.Exists(Path) ? [Path] : [];
        foreach (string file in files)
        {
            if (!HasChanged(file))
            {
                continue;
            }

            foreach (ArticleReading reading in isFolder ? ArticleFiles.ReadOfFolder(Path, file, _options) : ArticleFiles.Read(file, _options))
            {
                yield return reading;
            }
        }
    }

    /// <summary>Lets everything be read anew, for when what was read could not be kept.</summary>
    public void Forget() => _seen.Clear();

    private bool HasChanged(string file)
    {
        var info = new FileInfo(file);
        if (!info.Exists || (_seen.TryGetValue(file, out (DateTime Written, long Length) known) && known == (info.LastWriteTimeUtc, info.Length)))
        {
            return false;
        }

        // Before reading, so that what is written meanwhile counts as a change.
        _seen[file] = (info.LastWriteTimeUtc, info.Length);
        return true;
    }
}
