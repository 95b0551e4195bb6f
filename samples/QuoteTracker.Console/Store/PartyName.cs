using System.Collections.Immutable;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.ConsoleApp.Store;

/// <summary>Finds parties and speakers by what the user calls them.</summary>
internal static class PartyName
{
    /// <summary>The id of a party by its id, its name, or the name of a speaker for it; <see langword="null"/> when there is none, which standard error tells.</summary>
    public static async Task<string?> FindAsync(ConsoleHost host, TrackerSession session, string name, CancellationToken cancellation)
    {
        string id = string.Join('-', name.ToLowerInvariant().Split([' ', '\'', '’', '.', ',', '-'], StringSplitOptions.RemoveEmptyEntries));
        foreach (string candidate in (string[])[name, id])
        {
            if (await session.StatementsAsync(new StatementQuery { PartyId = candidate, Limit = 1 }, cancellation).AnyAsync(cancellation))
            {
                return candidate;
            }
        }

        // A party is a name of statements too; the newest tell what it goes by now.
        await foreach (StatementRecord statement in session.StatementsAsync(new StatementQuery { NewestFirst = true, Limit = 100_000 }, cancellation))
        {
            if (string.Equals(statement.PartyName, name, StringComparison.OrdinalIgnoreCase))
            {
                return statement.PartyId;
            }
        }

        ImmutableArray<Speaker> speakers = await session.FindSpeakersAsync(name, cancellation);
        if (speakers.FirstOrDefault(speaker => speaker.PartyId is not null) is { } speaker)
        {
            return speaker.PartyId;
        }

        await host.Error.WriteLineAsync($"The store knows no party \"{name}\".");
        return null;
    }
}
