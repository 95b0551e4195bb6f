using System.Collections.Immutable;
using System.Data.Common;

namespace QuoteTracker.Tracking.Storage.Relational;

/// <summary>Writes the findings of an analysis.</summary>
internal sealed class AnalysisWriter(DbConnection connection, DbTransaction transaction, StatementSql sql, string store)
{
    private const int StorylinesAtOnce = 500;

    /// <summary>Applies a step of an analysis.</summary>
    public async Task<ImmutableArray<TrackerEvent>> SaveAsync(AnalysisChange change, CancellationToken cancellationToken)
    {
        await using DbCommand command = connection.Command(transaction);
        string settings = change.Settings is null ? "" : ", settings = @settings";
        if (await command.RunAsync(
            $"UPDATE store SET revision = revision + 1{settings} WHERE revision = @revision",
            cancellationToken,
            [("revision", change.ExpectedRevision), .. change.Settings is { } name ? ((string, object?)[])[("settings", name)] : []]) != 1)
        {
            throw new TrackerStoreException(StoreFailure.Concurrency, $"{store} was changed by another writer while it was analysed.");
        }

        await new ArticleTable(connection, transaction, sql.OneOf, rowLock: "").AssignAsync(change.Findings, store, cancellationToken);
        await DeleteAsync(change, cancellationToken);
        await InsertAsync(change, cancellationToken);
        await FindingTables.InsertAsync(connection, transaction, change.Findings, cancellationToken);
        if (change.ClearMarks > 0)
        {
            await command.RunAsync("DELETE FROM marks WHERE number <= @number", cancellationToken, ("number", change.ClearMarks));
        }

        return await EventTable.AddAsync(connection, transaction, change.Events, cancellationToken);
    }

    private async Task DeleteAsync(AnalysisChange change, CancellationToken cancellationToken)
    {
        foreach (string[] storylines in change.Removed.Concat(change.Findings.Select(found => found.Storyline)).Distinct(StringComparer.Ordinal).Chunk(StorylinesAtOnce))
        {
            await using DbCommand delete = connection.Command(transaction);
            await sql.Delete(delete, sql.OneOf(delete, "s.storyline", storylines), cancellationToken);
            await FindingTables.DeleteAsync(connection, transaction, sql.OneOf, storylines, cancellationToken);
        }
    }

    private async Task InsertAsync(AnalysisChange change, CancellationToken cancellationToken)
    {
        await using DbCommand insert = connection.Command(transaction);
        StatementTable.AddParameters(insert);
        insert.Add("words", value: null);
        insert.CommandText = sql.Insert(string.Join(", ", StatementTable.Columns), string.Join(", ", StatementTable.Columns.Select(column => "@" + column)));
        foreach (StorylineFindings found in change.Findings)
        {
            foreach (StatementRecord statement in found.Statements)
            {
                StatementTable.Set(insert, found.Storyline, statement);
                insert.Parameters[StatementTable.Columns.Length].Value = sql.Words(SearchWords.Of(statement.Text));
                await insert.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }
}
