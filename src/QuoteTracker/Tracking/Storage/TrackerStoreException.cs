namespace QuoteTracker.Tracking.Storage;

/// <summary>A store could not do what it was asked. What it held before is still there, whole.</summary>
public sealed class TrackerStoreException : Exception
{
    /// <summary>Creates the exception without details.</summary>
    public TrackerStoreException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What went wrong.</param>
    public TrackerStoreException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public TrackerStoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="message">What went wrong, and what can be done about it.</param>
    /// <param name="innerException">The cause, or <see langword="null"/>.</param>
    public TrackerStoreException(StoreFailure failure, string message, Exception? innerException = null)
        : base(message, innerException) => Failure = failure;

    /// <summary>Why.</summary>
    public StoreFailure Failure { get; }
}
