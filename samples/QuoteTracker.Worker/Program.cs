using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using QuoteTracker.Hosting;
using QuoteTracker.Storage.Sqlite;
using QuoteTracker.Worker;

// Watches folders of texts, pages and JSON Lines, and feeds:
// dotnet run -- --Worker:Sources:0=inbox --Worker:Sources:1=https://news.example/feed.rss --Worker:Store=news.db
HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Services.AddOptions<WorkerOptions>()
    .Bind(builder.Configuration.GetSection("Worker"))
    .Validate(options => options.Sources.Count > 0 && options.Sources.All(source => source.Length > 0), "Worker:Sources must name folders, files or addresses of feeds.")
    .Validate(options => options.Interval > TimeSpan.Zero, "Worker:Interval must be above zero.")
    .ValidateOnStart();
builder.Services.Configure<QuoteTrackerOptions>(builder.Configuration.GetSection("QuoteTracker"));
builder.Services.AddQuoteTracker()
    .UseStore(services => new SqliteTrackerStore(services.GetRequiredService<IOptions<WorkerOptions>>().Value.Store))
    .AddHealthCheck();
builder.Services.AddSingleton(_ => new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15), AutomaticDecompression = DecompressionMethods.All })
{
    Timeout = TimeSpan.FromSeconds(30),
});
builder.Services.AddHostedService<SourceWatcher>();
await builder.Build().RunAsync();
