namespace QuoteTracker.Tracking;

/// <summary>Options of a <see cref="TrackingPipeline"/>; each is validated when set and all are copied when the pipeline is built.</summary>
public sealed class TrackingOptions
{
    /// <summary>Most articles analysed at a time, at least 1. The default is the number of processors. The result does not depend on it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxDegreeOfParallelism
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;

    /// <summary>Longest text that is analysed whole, in UTF-16 units, at least 1; of a longer text only the beginning is read, with a
    /// diagnostic <see cref="DiagnosticCodes.TextTooLong"/>. The default is 20,000,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxArticleLength
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 20_000_000;

    /// <summary>The clock that tells which dates lie in the future. The default is <see cref="TimeProvider.System"/>.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public TimeProvider TimeProvider
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = TimeProvider.System;
}
