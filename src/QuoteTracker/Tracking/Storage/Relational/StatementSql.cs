using System.Data.Common;

namespace QuoteTracker.Tracking.Storage.Relational;

/// <summary>What the databases say differently about statements; see <see cref="RelationalTrackerStore"/>.</summary>
internal sealed record StatementSql(
    Func<DbCommand, string, IReadOnlyCollection<string>, string> OneOf,
    Func<string, string, string> Insert,
    Func<IReadOnlyList<string>, object> Words,
    Func<DbCommand, string, CancellationToken, Task<int>> Delete);
