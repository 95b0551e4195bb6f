namespace QuoteTracker.Plugins;

/// <summary>How embeddings are asked for and how much they weigh. Immutable; validated when set.</summary>
public sealed record EmbeddingOptions
{
    private readonly double _weight = 0.75;
    private readonly int _batchSize = 128;
    private readonly int _maxRetries = 1;
    private readonly TimeSpan _timeout = TimeSpan.FromSeconds(60);

    /// <summary>What one standard deviation of similarity adds to the built-in model's log odds, 0 or more; 0 leaves the built-in
    /// similarity alone. Default 0.75.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a finite number.</exception>
    public double Weight
    {
        get => _weight;
        init => _weight = value >= 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The weight must be 0 or more.");
    }

    /// <summary>Most texts in one call, at least 1. Default 128.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int BatchSize
    {
        get => _batchSize;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _batchSize = value;
        }
    }

    /// <summary>How often a call that failed is repeated, at least 0. Default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxRetries
    {
        get => _maxRetries;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _maxRetries = value;
        }
    }

    /// <summary>Longest time a call may take, above zero and at most a day. Default 60 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above zero, or above a day.</exception>
    public TimeSpan Timeout
    {
        get => _timeout;
        init => _timeout = PluginRun.ValidTimeout(value);
    }
}
