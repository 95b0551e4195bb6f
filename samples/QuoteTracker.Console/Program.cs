using QuoteTracker.ConsoleApp;

return await ConsoleApplication.RunAsync(args, ConsoleHost.System());
