using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Speakers;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Tracking.Storage.Relational;

/// <summary>Rows of claims, speakers, parties, conflicts, shifts and diagnostics. What is asked for stands in columns, the rest in JSON.</summary>
internal static class FindingTables
{
    private const int LongestKey = 300;
    private static readonly string[] Tables = ["claims", "speaker_names", "speakers", "parties", "conflict_periods", "conflicts", "shifts", "diagnostics", "republications"];

    public static string NameKey(string name)
    {
        string key = NameFolding.Fold(name);
        return key.Length <= LongestKey ? key : key[..LongestKey];
    }

    public static async Task DeleteAsync(
        DbConnection connection,
        DbTransaction transaction,
        Func<DbCommand, string, IReadOnlyCollection<string>, string> oneOf,
        IReadOnlyCollection<string> storylines,
        CancellationToken cancellationToken)
    {
        await using DbCommand command = connection.Command(transaction);
        string condition = oneOf(command, "storyline", storylines);
        foreach (string table in Tables)
        {
            command.CommandText = $"DELETE FROM {table} WHERE {condition}";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    public static async Task InsertAsync(DbConnection connection, DbTransaction transaction, ImmutableArray<StorylineFindings> findings, CancellationToken cancellationToken)
    {
        await using DbCommand command = connection.Command(transaction);
        foreach (StorylineFindings found in findings)
        {
            foreach (Claim claim in found.Claims)
            {
                await command.RunAsync(
                    "INSERT INTO claims (id, storyline, text, confidence) VALUES (@id, @storyline, @text, @confidence)",
                    cancellationToken, ("id", claim.Id), ("storyline", found.Storyline), ("text", claim.Text), ("confidence", claim.Confidence));
            }

            await InsertSpeakersAsync(command, found, cancellationToken);
            foreach (TrackedConflict conflict in found.Conflicts)
            {
                await InsertConflictAsync(command, found.Storyline, conflict, cancellationToken);
            }

            foreach (Shift shift in found.Shifts)
            {
                await command.RunAsync(
                    "INSERT INTO shifts (id, storyline, claim_id, party_id, date_at, content) VALUES (@id, @storyline, @claim, @party, @date, @content)",
                    cancellationToken,
                    ("id", shift.Id), ("storyline", found.Storyline), ("claim", shift.ClaimId), ("party", shift.PartyId), ("date", shift.Date.UtcTicks), ("content", JsonSerializer.Serialize(shift)));
            }

            await InsertRepublicationsAsync(command, found, cancellationToken);
            for (int i = 0; i < found.Diagnostics.Length; i++)
            {
                Diagnostic diagnostic = found.Diagnostics[i];
                await command.RunAsync(
                    "INSERT INTO diagnostics (storyline, place, article_id, code, message) VALUES (@storyline, @place, @article, @code, @message)",
                    cancellationToken, ("storyline", found.Storyline), ("place", i), ("article", diagnostic.ArticleId), ("code", diagnostic.Code), ("message", diagnostic.Message));
            }
        }
    }

    public static void SelectConflicts(DbCommand command, ConflictQuery query)
    {
        List<string> conditions = [];
        if (query.ClaimId is { } claim)
        {
            conditions.Add("k.claim_id = @claim");
            command.Add("claim", claim);
        }

        if (query.PartyId is { } party)
        {
            conditions.Add("(k.party_a = @party OR k.party_b = @party)");
            command.Add("party", party);
        }

        if (query.OpenAt is { } time)
        {
            conditions.Add("EXISTS (SELECT 1 FROM conflict_periods p WHERE p.storyline = k.storyline AND p.conflict_id = k.id AND p.from_at <= @time AND p.until_at > @time)");
            command.Add("time", time.UtcTicks);
        }

        if (query.OnlyOpen)
        {
            conditions.Add("k.is_open = 1");
        }

        command.Add("limit", query.Limit);
        command.CommandText = $"SELECT k.content FROM conflicts k{Where(conditions)} ORDER BY k.severity DESC, k.id LIMIT @limit";
    }

    public static void SelectShifts(DbCommand command, ShiftQuery query)
    {
        List<string> conditions = [];
        foreach ((string condition, string name, object? value) in ((string, string, object?)[])
            [("k.claim_id = @claim", "claim", query.ClaimId), ("k.party_id = @party", "party", query.PartyId), ("k.date_at >= @from_date", "from_date", query.From?.UtcTicks), ("k.date_at < @before_date", "before_date", query.Before?.UtcTicks)])
        {
            if (value is not null)
            {
                conditions.Add(condition);
                command.Add(name, value);
            }
        }

        command.Add("limit", query.Limit);
        command.CommandText = $"SELECT k.content FROM shifts k{Where(conditions)} ORDER BY k.date_at, k.id LIMIT @limit";
    }

    public static TrackedConflict ReadConflict(DbDataReader row) => JsonSerializer.Deserialize<TrackedConflict>(row.GetString(0))!;

    public static Shift ReadShift(DbDataReader row) => JsonSerializer.Deserialize<Shift>(row.GetString(0))!;

    public static Speaker ReadSpeaker(DbDataReader row) => JsonSerializer.Deserialize<Speaker>(row.GetString(0))!;

    public static Party ReadParty(DbDataReader row) => JsonSerializer.Deserialize<Party>(row.GetString(0))!;

    public static Claim ReadClaim(DbDataReader row) => new() { Id = row.GetString(0), Text = row.GetString(1), Confidence = row.GetDouble(2) };

    public static Diagnostic ReadDiagnostic(DbDataReader row) => new(row.GetString(0), row.Text(1), row.GetString(2));

    private static string Where(List<string> conditions) => conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions);

    public static (string Original, string Copy) ReadRepublication(DbDataReader row) => (row.GetString(0), row.GetString(1));

    private static async Task InsertRepublicationsAsync(DbCommand command, StorylineFindings found, CancellationToken cancellationToken)
    {
        int place = 0;
        foreach (Republication republication in found.Republications)
        {
            foreach (string copy in republication.CopyIds)
            {
                await command.RunAsync(
                    "INSERT INTO republications (storyline, place, original_id, copy_id) VALUES (@storyline, @place, @original, @copy)",
                    cancellationToken, ("storyline", found.Storyline), ("place", place++), ("original", republication.OriginalId), ("copy", copy));
            }
        }
    }

    private static async Task InsertSpeakersAsync(DbCommand command, StorylineFindings found, CancellationToken cancellationToken)
    {
        foreach (Speaker speaker in found.Speakers)
        {
            await command.RunAsync(
                "INSERT INTO speakers (id, storyline, content) VALUES (@id, @storyline, @content)",
                cancellationToken, ("id", speaker.Id), ("storyline", found.Storyline), ("content", JsonSerializer.Serialize(speaker)));
            foreach (string key in speaker.Aliases.Prepend(speaker.Name).Select(NameKey).Distinct(StringComparer.Ordinal))
            {
                await command.RunAsync(
                    "INSERT INTO speaker_names (name_key, storyline, speaker_id) VALUES (@key, @storyline, @id)",
                    cancellationToken, ("key", key), ("storyline", found.Storyline), ("id", speaker.Id));
            }
        }

        foreach (Party party in found.Parties)
        {
            await command.RunAsync(
                "INSERT INTO parties (id, storyline, content) VALUES (@id, @storyline, @content)",
                cancellationToken, ("id", party.Id), ("storyline", found.Storyline), ("content", JsonSerializer.Serialize(party)));
        }
    }

    private static async Task InsertConflictAsync(DbCommand command, string storyline, TrackedConflict conflict, CancellationToken cancellationToken)
    {
        await command.RunAsync(
            """
            INSERT INTO conflicts (id, storyline, claim_id, party_a, party_b, severity, is_open, content)
            VALUES (@id, @storyline, @claim, @party_a, @party_b, @severity, @is_open, @content)
            """,
            cancellationToken,
            ("id", conflict.Conflict.Id),
            ("storyline", storyline),
            ("claim", conflict.Conflict.ClaimId),
            ("party_a", conflict.Conflict.PartyIds[0]),
            ("party_b", conflict.Conflict.PartyIds[^1]),
            ("severity", conflict.Conflict.Severity),
            ("is_open", conflict.IsOpen ? 1 : 0),
            ("content", JsonSerializer.Serialize(conflict)));
        foreach (ConflictPeriod period in conflict.Periods)
        {
            await command.RunAsync(
                "INSERT INTO conflict_periods (storyline, conflict_id, from_at, until_at) VALUES (@storyline, @id, @from_at, @until_at)",
                cancellationToken,
                ("storyline", storyline),
                ("id", conflict.Conflict.Id),
                ("from_at", period.From?.UtcTicks ?? 0),
                ("until_at", period.Until?.UtcTicks ?? long.MaxValue));
        }
    }
}
