using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace QuoteTracker.Tests.Articles;

/// <summary>A web server on this machine that has one feed and knows conditional requests.</summary>
internal sealed class FeedServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<string> _requests = new();

    public FeedServer()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/feed.rss"));
        }

        _listener.Prefixes.Add(Address.GetLeftPart(UriPartial.Authority) + "/");
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public Uri Address { get; }

    /// <summary>Status of the answers so far.</summary>
    public string[] Requests => [.. _requests];

    public string? Tag { get; set; }

    public DateTimeOffset? Modified { get; set; }

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public string Content { get; set; } = "";

    public static string Rss(params string[] texts) =>
        $"<rss version=\"2.0\"><channel><title>Courier</title>{string.Concat(texts.Select((text, i) => FormattableString.Invariant($"<item><guid>item-{i}</guid><title>T</title><description>{text}</description></item>")))}</channel></rss>";

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using HttpListenerResponse response = context.Response;
            bool isKnown = (Tag is not null && context.Request.Headers["If-None-Match"] == Tag)
                || (Tag is null && Modified is { } modified && context.Request.Headers["If-Modified-Since"] == modified.ToString("R", CultureInfo.InvariantCulture));
            response.StatusCode = (int)(isKnown ? HttpStatusCode.NotModified : Status);
            if (Tag is not null)
            {
                response.Headers["ETag"] = Tag;
            }

            if (Modified is { } date)
            {
                response.Headers["Last-Modified"] = date.ToString("R", CultureInfo.InvariantCulture);
            }

            if (!isKnown)
            {
                await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Content));
            }

            _requests.Enqueue(response.StatusCode.ToString(CultureInfo.InvariantCulture));
        }
    }
}
