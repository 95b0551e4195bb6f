namespace QuoteTracker.Worker;

/// <summary>What the worker watches.</summary>
internal sealed class WorkerOptions
{
    /// <summary>Folders and files with articles, which need not be there yet, and addresses of feeds (<c>http</c>, <c>https</c>).</summary>
    public IList<string> Sources { get; } = [];

    /// <summary>Store file.</summary>
    public string Store { get; set; } = "quotetracker.db";

    /// <summary>Time between two looks.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(30);
}
