namespace QuoteTracker.Plugins;

/// <summary>How embeddings are asked for and how much they weigh. Immutable; validated when set.</summary>
public sealed record EmbeddingOptions
{
    /// <summary>What one standard deviation of similarity adds to the built-in model's log odds, 0 or more; 0 leaves the built-in
    /// similarity alone. Default 0.75.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a finite number.</exception>
    public double Weight { get; init => field = OptionValue.Weight(value); } = 0.75;

    /// <summary>Most texts in one call, at least 1. Default 128.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int BatchSize { get; init => field = OptionValue.AtLeast(value, 1); } = 128;

    /// <summary>How often a call that failed is repeated, at least 0. Default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxRetries { get; init => field = OptionValue.AtLeast(value, 0); } = 1;

    /// <summary>Longest time a call may take, above zero and at most a day. Default 60 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above zero, or above a day.</exception>
    public TimeSpan Timeout { get; init => field = OptionValue.Timeout(value); } = TimeSpan.FromSeconds(60);
}
