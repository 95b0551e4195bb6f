using System.Data.Common;

namespace QuoteTracker.Tracking.Storage.Relational;

/// <summary>Runs what a store reads and writes, each with a connection and, when it writes, a transaction of its own. Thread-safe.</summary>
/// <param name="connect">Opens a connection.</param>
/// <param name="begin">Begins a transaction that writes.</param>
/// <param name="translate">Says what an error of the database means.</param>
internal sealed class StoreTransactions(
    Func<CancellationToken, Task<DbConnection>> connect,
    Func<DbConnection, CancellationToken, Task<DbTransaction>> begin,
    Func<DbException, TrackerStoreException> translate) : IDisposable
{
    private const int WriteAttempts = 10;
    private readonly SemaphoreSlim _writing = new(1, 1);

    public void Dispose() => _writing.Dispose();

    /// <summary>Reads with a connection of its own.</summary>
    public async Task<T> ReadAsync<T>(Func<DbCommand, Task<T>> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await using DbConnection connection = await connect(cancellationToken);
            await using DbCommand command = connection.CreateCommand();
            return await read(command);
        }
        catch (DbException error)
        {
            throw translate(error);
        }
    }

    /// <summary>Writes what stays true when other writers were first, and therefore can be tried again.</summary>
    public async Task<T> WriteAgainAsync<T>(Func<DbConnection, DbTransaction, Task<T>> write, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteAsync(write, cancellationToken);
            }
            catch (TrackerStoreException failure) when (failure.Failure == StoreFailure.Concurrency && attempt < WriteAttempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5 * attempt), cancellationToken);
            }
        }
    }

    /// <summary>Writes all or nothing, one writer of this process after the other.</summary>
    public async Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> write, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            await using DbConnection connection = await connect(cancellationToken);
            await using DbTransaction transaction = await begin(connection, cancellationToken);
            T result = await write(connection, transaction);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        catch (DbException error)
        {
            throw translate(error);
        }
        finally
        {
            _writing.Release();
        }
    }
}
