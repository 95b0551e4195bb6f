namespace QuoteTracker.Evaluation.Tests;

internal static class Corpora
{
    /// <summary>A path in the shared folder; skips the running test where the folder is absent.</summary>
    public static string Path(params string[] parts)
    {
        string? shared = SharedFolder.Find();
        Assert.SkipWhen(shared is null, $"The shared folder is absent; name it in {SharedFolder.Variable}.");
        return System.IO.Path.Combine([shared!, .. parts]);
    }
}
