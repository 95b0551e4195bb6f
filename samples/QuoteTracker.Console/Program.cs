using QuoteTracker.ConsoleApp;

using var stop = new StopSignal();
return await ConsoleApplication.RunAsync(args, ConsoleHost.System(), stop.Token);
