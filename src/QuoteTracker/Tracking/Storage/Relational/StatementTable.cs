using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Tracking.Storage.Relational;

/// <summary>Rows of statements.</summary>
internal static class StatementTable
{
    /// <summary>Columns in the order of the parameters, which have the same names.</summary>
    public static readonly string[] Columns =
    [
        "id", "storyline", "article_id", "source", "cue", "content", "kind", "attribution_confidence", "text", "confidence", "speaker_id", "speaker_name",
        "party_id", "party_name", "date_at", "date_offset", "claim_id", "stance", "certainty", "position_confidence", "repeats_id", "place",
    ];

    private static readonly string Selected = string.Join(", ", Columns.Where(column => column is not ("storyline" or "place")).Select(column => "s." + column));

    /// <summary>Adds the parameters of a row.</summary>
    public static void AddParameters(DbCommand insert)
    {
        foreach (string column in Columns)
        {
            insert.Add(column, value: null);
        }
    }

    /// <summary>Sets the parameters of a row.</summary>
    public static void Set(DbCommand insert, string storyline, StatementRecord statement)
    {
        ReadOnlySpan<object?> values =
        [
            statement.Id, storyline, statement.ArticleId, Spans(statement.Attribution.Source), Spans(statement.Attribution.Cue), Spans(statement.Attribution.Content),
            (int)statement.Attribution.Kind, statement.Attribution.Confidence, statement.Text, statement.Confidence, statement.SpeakerId, statement.SpeakerName,
            statement.PartyId, statement.PartyName, statement.Date?.UtcTicks ?? 0, statement.Date?.TotalOffsetMinutes, statement.ClaimId,
            (int?)statement.Position?.Stance, (int?)statement.Position?.Certainty, statement.Position?.Confidence, statement.RepeatsId, StatementOrder.Place(statement),
        ];
        for (int i = 0; i < values.Length; i++)
        {
            insert.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }

    /// <summary>Writes the query of statements.</summary>
    public static void Select(DbCommand command, StatementQuery query, Func<DbCommand, IReadOnlyList<string>, string> search)
    {
        List<string> conditions = [];
        foreach ((string column, string? value) in ((string, string?)[])
            [("speaker_id", query.SpeakerId), ("party_id", query.PartyId), ("claim_id", query.ClaimId), ("article_id", query.ArticleId)])
        {
            if (value is not null)
            {
                conditions.Add($"s.{column} = @{column}");
                command.Add(column, value);
            }
        }

        if (query.From is { } from)
        {
            conditions.Add("s.date_at >= @from_date");
            command.Add("from_date", Math.Max(1, from.UtcTicks));
        }

        if (query.Before is { } before)
        {
            conditions.Add("s.date_at < @before_date AND s.date_at > 0");
            command.Add("before_date", before.UtcTicks);
        }

        if (query.After is { } after)
        {
            conditions.Add($"(s.date_at, s.article_id, s.place, s.id) {(query.NewestFirst ? "<" : ">")} (@after_date, @after_article, @after_place, @after_id)");
            command.Add("after_date", after.Date?.UtcTicks ?? 0).Add("after_article", after.ArticleId).Add("after_place", StatementOrder.Place(after)).Add("after_id", after.Id);
        }

        if (query.Text is { } text && SearchWords.Of(text) is { Count: > 0 } words)
        {
            conditions.Add(search(command, words));
        }

        string direction = query.NewestFirst ? " DESC" : "";
        command.Add("limit", query.Limit);
        command.CommandText = $"SELECT {Selected} FROM statements s{(conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions))} ORDER BY s.date_at{direction}, s.article_id{direction}, s.place{direction}, s.id{direction} LIMIT @limit";
    }

    public static StatementRecord Read(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        ArticleId = row.GetString(1),
        Attribution = new Attribution
        {
            Source = Spans(row.GetString(2)),
            Cue = Spans(row.GetString(3)),
            Content = Spans(row.GetString(4)),
            Kind = (AttributionKind)row.GetInt32(5),
            Confidence = row.GetDouble(6),
        },
        Text = row.GetString(7),
        Confidence = row.GetDouble(8),
        SpeakerId = row.Text(9),
        SpeakerName = row.Text(10),
        PartyId = row.Text(11),
        PartyName = row.Text(12),
        Date = row.Number(14) is { } minutes ? new DateTimeOffset(row.GetInt64(13), TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(minutes)) : null,
        ClaimId = row.Text(15),
        Position = row.Number(16) is { } stance ? new Position((Stance)stance, (Certainty)row.GetInt32(17), row.GetDouble(18)) : null,
        RepeatsId = row.Text(19),
    };

    private static string Spans(ImmutableArray<TextSpan> spans) => string.Join(';', spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start} {span.End}")));

    private static ImmutableArray<TextSpan> Spans(string text) => text.Length == 0
        ? []
        : [.. text.Split(';').Select(piece => piece.Split(' ')).Select(piece => new TextSpan(int.Parse(piece[0], CultureInfo.InvariantCulture), int.Parse(piece[1], CultureInfo.InvariantCulture)))];
}
