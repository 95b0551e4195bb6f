using Microsoft.Playwright;
using QuoteTracker.Reports;
using QuoteTracker.Tracking;

namespace QuoteTracker.Browser.Tests;

/// <summary>A Chromium that the machine has, shared by the tests; without one they are skipped.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private readonly string _folder = Directory.CreateTempSubdirectory("quotetracker-page-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? Executable =>
        Environment.GetEnvironmentVariable("QUOTETRACKER_CHROMIUM") is { Length: > 0 } named ? named : Paths.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Executable is not { } executable)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Opens the page of a report; every request but that for the page, every message on the console and every error is kept.</summary>
    internal async Task<OpenedPage> OpenAsync(TrackingReport report, BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(_browser is null, "No Chromium on this machine (QUOTETRACKER_CHROMIUM, /usr/bin/chromium).");
        string path = Path.Combine(_folder, Path.GetRandomFileName() + ".html");
        await using (FileStream file = File.Create(path))
        {
            HtmlReportWriter.Write(report, file);
        }

        IBrowserContext context = await _browser!.NewContextAsync(options ?? new BrowserNewContextOptions());
        IPage page = await context.NewPageAsync();
        var opened = new OpenedPage(page, new Uri(path).AbsoluteUri);
        await opened.GoAsync();
        return opened;
    }
}
