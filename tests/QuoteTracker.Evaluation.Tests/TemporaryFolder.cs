namespace QuoteTracker.Evaluation.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("quotetracker-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
