using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace QuoteTracker.Tracking;

/// <summary>Names under which trackers report to OpenTelemetry and other listeners. They are part of the contract; docs/TRACKER.md describes them.</summary>
public static class TrackerTelemetry
{
    /// <summary>Name of the activity source: activities <c>quotetracker.ingest</c> and <c>quotetracker.analyze</c>.</summary>
    public const string ActivitySourceName = "QuoteTracker";

    /// <summary>Name of the meter.</summary>
    public const string MeterName = "QuoteTracker";

    internal static ActivitySource Source { get; } = new(ActivitySourceName, LibraryVersion.Text);

    private static readonly Meter Meter = new(MeterName, LibraryVersion.Text);

    internal static readonly Counter<long> Articles = Meter.CreateCounter<long>("quotetracker.articles", "{article}", "Articles given to trackers, by status.");

    internal static readonly Histogram<double> IngestDuration = Meter.CreateHistogram<double>("quotetracker.ingest.duration", "s", "Time from taking a batch of articles to its commit.");

    internal static readonly Histogram<double> AnalysisDuration = Meter.CreateHistogram<double>("quotetracker.analysis.duration", "s", "Time to bring claims, conflicts and shifts up to date.");

    internal static readonly Counter<long> AnalyzedArticles = Meter.CreateCounter<long>("quotetracker.analysis.articles", "{article}", "Articles whose storylines were analysed, again or for the first time.");

    internal static readonly Counter<long> AnalysisRetries = Meter.CreateCounter<long>("quotetracker.analysis.retries", "{retry}", "Analyses begun again as another writer changed the store.");

    internal static readonly Counter<long> Events = Meter.CreateCounter<long>("quotetracker.events", "{event}", "Events, by kind.");
}
