using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;

namespace QuoteTracker.Tracking.Storage.Relational;

/// <summary>Rows of events.</summary>
internal static class EventTable
{
    /// <summary>Numbers events and adds them. Their time never goes back.</summary>
    public static async Task<ImmutableArray<TrackerEvent>> AddAsync(DbConnection connection, DbTransaction transaction, IReadOnlyCollection<TrackerEvent> events, CancellationToken cancellationToken)
    {
        if (events.Count == 0)
        {
            return [];
        }

        // The row of the store is locked from here on, so that numbers are given in the order of commits.
        await using DbCommand command = connection.Command(transaction);
        await command.RunAsync("UPDATE store SET last_event = last_event + @count", cancellationToken, ("count", (long)events.Count));
        long number = await command.NumberAsync("SELECT last_event FROM store", cancellationToken) - events.Count;
        long last = await command.ValueAsync("SELECT max(happened_at) FROM events", static value => value is null or DBNull ? 0 : Convert.ToInt64(value, CultureInfo.InvariantCulture), cancellationToken);
        ImmutableArray<TrackerEvent>.Builder numbered = ImmutableArray.CreateBuilder<TrackerEvent>(events.Count);
        foreach (TrackerEvent happened in events)
        {
            last = Math.Max(last, happened.At.UtcTicks);
            TrackerEvent stored = happened with { Sequence = ++number, At = new DateTimeOffset(last, TimeSpan.Zero) };
            numbered.Add(stored);
            await command.RunAsync(
                "INSERT INTO events (number, kind, happened_at, subject_id, previous_id, claim_id, message) VALUES (@number, @kind, @at, @subject, @previous, @claim, @message)",
                cancellationToken,
                ("number", stored.Sequence),
                ("kind", (int)stored.Kind),
                ("at", last),
                ("subject", stored.SubjectId),
                ("previous", stored.PreviousId),
                ("claim", stored.ClaimId),
                ("message", stored.Message));
        }

        return numbered.MoveToImmutable();
    }

    public static void Select(DbCommand command, long after, int limit)
    {
        command.CommandText = "SELECT number, kind, happened_at, subject_id, previous_id, claim_id, message FROM events WHERE number > @after ORDER BY number LIMIT @limit";
        command.Add("after", after).Add("limit", limit);
    }

    public static TrackerEvent Read(DbDataReader row) => new()
    {
        Sequence = row.GetInt64(0),
        Kind = (TrackerEventKind)row.GetInt32(1),
        At = new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero),
        SubjectId = row.GetString(3),
        PreviousId = row.Text(4),
        ClaimId = row.Text(5),
        Message = row.GetString(6),
    };
}
