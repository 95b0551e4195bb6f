namespace QuoteTracker.ConsoleApp;

/// <summary>A file that appears under its name only when it is complete, and replaces another only where that was asked for.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly string _draft;
    private readonly bool _force;
    private bool _complete;

    private OutputFile(string path, string draft, Stream stream, bool force)
    {
        _path = path;
        _draft = draft;
        _force = force;
        Stream = stream;
    }

    public Stream Stream { get; }

    /// <summary>Whether a file holds something that writing to it would destroy.</summary>
    public static bool IsTaken(string path) => new FileInfo(path) is { Exists: true, Length: > 0 };

    /// <summary>Begins a file; folders on the way are made.</summary>
    /// <exception cref="OutputException">It exists and <paramref name="force"/> is not set, or it cannot be written.</exception>
    public static OutputFile Create(string path, bool force)
    {
        if (Directory.Exists(path))
        {
            throw new OutputException($"{path} is a folder.");
        }

        if (!force && IsTaken(path))
        {
            throw new OutputException($"{path} exists; use --force to replace it.");
        }

        try
        {
            string full = Path.GetFullPath(path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            string draft = $"{full}.{Path.GetRandomFileName()}";
            return new OutputFile(full, draft, new FileStream(draft, FileMode.CreateNew, FileAccess.Write), force);
        }
        catch (Exception exception) when (IsTrouble(exception))
        {
            throw new OutputException($"{path} cannot be written: {exception.Message}", exception);
        }
    }

    /// <summary>Gives the file its name.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public void Complete()
    {
        try
        {
            Stream.Dispose();
            File.Move(_draft, _path, overwrite: _force || !IsTaken(_path));
            _complete = true;
        }
        catch (Exception exception) when (IsTrouble(exception))
        {
            throw new OutputException($"{_path} cannot be written: {exception.Message}", exception);
        }
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!_complete)
        {
            File.Delete(_draft);
        }
    }

    private static bool IsTrouble(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
