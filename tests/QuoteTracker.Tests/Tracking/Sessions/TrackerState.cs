using System.Text.Json;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tests.Tracking.Sessions;

/// <summary>Everything a store knows, as text that can be compared. Versions, events and times of recording are no part of it.</summary>
internal static class TrackerState
{
    public static async Task<string> OfAsync(ITrackerStore store)
    {
        var lines = new List<string>();
        await foreach (ArticleOutline article in store.ReadOutlinesFromAsync(ArticlePosition.Start))
        {
            lines.Add($"article {article.Position.Id} in {article.Storyline} {(article.IsPending ? "pending" : "done")}");
        }

        string[] ids = [.. lines.Select(line => line.Split(' ')[1])];
        await AddAsync("republication", store.ReadRepublicationsAsync(ids), lines);
        var claims = new SortedSet<string>(StringComparer.Ordinal);
        var speakers = new SortedSet<string>(StringComparer.Ordinal);
        var parties = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (StatementRecord statement in store.QueryStatementsAsync(new StatementQuery { Limit = int.MaxValue }))
        {
            lines.Add("statement " + JsonSerializer.Serialize(statement));
            claims.UnionWith(statement.ClaimId is { } claim ? [claim] : []);
            speakers.UnionWith(statement.SpeakerId is { } speaker ? [speaker] : []);
            parties.UnionWith(statement.PartyId is { } party ? [party] : []);
        }

        await AddAsync("claim", store.ReadClaimsAsync(claims), lines);
        await AddAsync("speaker", store.ReadSpeakersAsync(speakers), lines);
        await AddAsync("party", store.ReadPartiesAsync(parties), lines);
        await AddAsync("conflict", store.QueryConflictsAsync(new ConflictQuery { Limit = int.MaxValue }), lines);
        await AddAsync("shift", store.QueryShiftsAsync(new ShiftQuery { Limit = int.MaxValue }), lines);
        return string.Join('\n', lines);
    }

    private static async Task AddAsync<T>(string kind, IAsyncEnumerable<T> items, List<string> lines)
    {
        var found = new List<string>();
        await foreach (T item in items)
        {
            found.Add($"{kind} {JsonSerializer.Serialize(item)}");
        }

        lines.AddRange(found.Order(StringComparer.Ordinal));
    }
}
