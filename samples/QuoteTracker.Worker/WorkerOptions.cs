namespace QuoteTracker.Worker;

/// <summary>What the worker watches.</summary>
internal sealed class WorkerOptions
{
    /// <summary>Folder with articles; created when it is not there.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Store file.</summary>
    public string Store { get; set; } = "quotetracker.db";

    /// <summary>Time between two looks into the folder.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(5);
}
