using System.Text;
using QuoteTracker.Claims.Decisions;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking;

namespace QuoteTracker.ConsoleApp;

/// <summary>What the program touches of the world, so that tests can run it in their own process.</summary>
internal sealed record ConsoleHost
{
    /// <summary>Standard output as bytes: UTF-8.</summary>
    public required Stream OutputStream { get; init; }

    /// <summary>Standard output as text; writes through to where <see cref="OutputStream"/> does.</summary>
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public required Stream Input { get; init; }

    /// <summary>Whether a person looks at standard output: tables and colours, else plain lines.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Whether a person looks at standard error: progress, else none.</summary>
    public bool IsErrorTerminal { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Makes the pipeline for a number of threads and for what the user decided about claims and about parties.</summary>
    public Func<int, ClaimDecisions, PartyBook, TrackingPipeline> CreatePipeline { get; init; } = (threads, decisions, parties) =>
        TrackingPipeline.CreateBuilder().Configure(options => options.MaxDegreeOfParallelism = threads)
            .UseSpeakerLinker(new SpeakerLinker(new SpeakerLinkerOptions { Book = parties })).UseDecisions(decisions).Build();

    public static ConsoleHost System()
    {
        bool terminal = !Console.IsOutputRedirected;
        Stream output = Console.OpenStandardOutput();
        return new ConsoleHost
        {
            OutputStream = output,
            // A file or pipe gets UTF-8 whatever the locale.
            Output = terminal ? Console.Out : new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true },
            Error = Console.Error,
            Input = Console.OpenStandardInput(),
            IsOutputTerminal = terminal,
            IsErrorTerminal = !Console.IsErrorRedirected,
        };
    }
}
