using System.Collections.Immutable;
using QuoteTracker.Reports;
using QuoteTracker.Tracking;

namespace QuoteTracker.ConsoleApp;

/// <summary>Where a report goes: a file, which is begun before the work so that it is not done in vain, or standard output.</summary>
internal sealed class ReportOutput : IDisposable
{
    private readonly ConsoleHost _host;
    private readonly string _format;
    private readonly string? _path;
    private readonly OutputFile? _file;

    private ReportOutput(ConsoleHost host, string format, string? path, OutputFile? file)
    {
        _host = host;
        _format = format;
        _path = path;
        _file = file;
    }

    /// <exception cref="OutputException">The file exists and may not be replaced, or cannot be written.</exception>
    public static ReportOutput Create(ConsoleHost host, string format, string? path, bool force) =>
        new(host, format, path, path is null ? null : OutputFile.Create(path, force));

    /// <param name="report">The report.</param>
    /// <param name="reviews">Fact-checks, with the names of claims as the user wrote them.</param>
    public void Write(TrackingReport report, ImmutableArray<ClaimReview> reviews)
    {
        ImmutableArray<ClaimReview> ofReport = ReviewFile.Of(report, reviews, _host.Error);
        if (_file is not null)
        {
            ReportFormat.Write(report, ofReport, _format, _file.Stream, _host);
            _file.Complete();
            _host.Error.WriteLine($"{_path}: {Wording.Summary(report)}.");
        }
        else if (_format == ReportFormat.Table)
        {
            ReportView.Show(report, _host);
        }
        else
        {
            ReportFormat.Write(report, ofReport, _format, _host.OutputStream, _host);
        }
    }

    public void Dispose() => _file?.Dispose();
}
