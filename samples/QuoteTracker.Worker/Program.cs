using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using QuoteTracker.Hosting;
using QuoteTracker.Storage.Sqlite;
using QuoteTracker.Worker;

// Watches a folder of texts, pages and JSON Lines: dotnet run -- --Worker:Folder=inbox --Worker:Store=news.db
HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Services.AddOptions<WorkerOptions>().Bind(builder.Configuration.GetSection("Worker")).Validate(options => options.Folder.Length > 0, "Worker:Folder must name a folder.").ValidateOnStart();
builder.Services.Configure<QuoteTrackerOptions>(builder.Configuration.GetSection("QuoteTracker"));
builder.Services.AddQuoteTracker()
    .UseStore(services => new SqliteTrackerStore(services.GetRequiredService<IOptions<WorkerOptions>>().Value.Store))
    .AddHealthCheck();
builder.Services.AddHostedService<FolderWatcher>();
await builder.Build().RunAsync();
