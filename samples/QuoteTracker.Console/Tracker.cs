using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Claims.Decisions;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking;

namespace QuoteTracker.ConsoleApp;

/// <summary>Reads articles and runs the pipeline over them.</summary>
internal static class Tracker
{
    /// <returns>The report with the reader's diagnostics first, or <see langword="null"/> when no article came.</returns>
    public static TrackingReport? Run(
        ConsoleHost host, InputArticles input, IReadOnlyList<WatchedClaim> watched, int threads, CancellationToken cancellation, ClaimDecisions? decisions = null, PartyBook? parties = null)
    {
        Article[] articles = [.. input.Read()];
        if (articles.Length == 0)
        {
            host.Error.WriteLine("Nothing to analyse.");
            return null;
        }

        TrackingPipeline pipeline = host.CreatePipeline(threads, decisions ?? ClaimDecisions.Empty, parties ?? PartyBook.Empty);
        TrackingReport report = ProgressDisplay.Run(host, articles.Length, progress => pipeline.Track(articles, watched, progress, cancellation));
        foreach (Diagnostic diagnostic in report.Diagnostics)
        {
            DiagnosticPrinter.Print(host.Error, diagnostic);
        }

        return report with { Diagnostics = [.. input.Diagnostics, .. report.Diagnostics] };
    }
}
