using System.Text;
using QuoteTracker.ConsoleApp;
using QuoteTracker.Tests.Tracking;
using QuoteTracker.Tracking;

namespace QuoteTracker.Tests.Console;

/// <summary>Runs the program in this process with scripted stages and keeps what it said.</summary>
internal sealed record ConsoleRun(int ExitCode, string Output, string Error)
{
    public static async Task<ConsoleRun> Of(string[] args, byte[]? input = null, bool terminal = false, MemoryStream? output = null, TrackingPipeline? pipeline = null)
    {
        output ??= new MemoryStream();
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
        await using var error = new StringWriter();
        var host = new ConsoleHost
        {
            OutputStream = output,
            Output = text,
            Error = TextWriter.Synchronized(error),
            Input = new MemoryStream(input ?? []),
            IsOutputTerminal = terminal,
            IsErrorTerminal = terminal,
            Clock = new FixedClock(),
            CreatePipeline = (threads, decisions, _) => pipeline ?? ScriptedStages.Pipeline(options => options.MaxDegreeOfParallelism = threads, decisions),
        };
        int exitCode = await ConsoleApplication.RunAsync(args, host);
        return new ConsoleRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
