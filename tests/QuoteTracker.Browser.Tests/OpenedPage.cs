using Microsoft.Playwright;

namespace QuoteTracker.Browser.Tests;

/// <summary>A page in the browser with all that went on while it was open.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    private readonly List<string> _troubles = [];
    private readonly string _address;

    public OpenedPage(IPage page, string address)
    {
        Page = page;
        _address = address;
        page.Console += (_, message) => _troubles.Add($"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => _troubles.Add($"error: {error}");
        page.Dialog += (_, dialog) => _troubles.Add($"dialog: {dialog.Message}");
        page.Request += (_, request) =>
        {
            if (request.Url.Split('#')[0] != _address)
            {
                _troubles.Add($"request: {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Console messages, script errors, dialogs, and requests for anything but the page itself.</summary>
    public IReadOnlyList<string> Troubles => _troubles;

    public Task GoAsync() => Page.GotoAsync(_address);

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
