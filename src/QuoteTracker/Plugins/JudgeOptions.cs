namespace QuoteTracker.Plugins;

/// <summary>When a judge is asked, and how long and how often. Immutable; validated when set.</summary>
public sealed record JudgeOptions
{
    /// <summary>Whether the judge is asked about positions. Default yes.</summary>
    public bool JudgePositions { get; init; } = true;

    /// <summary>Whether the judge is asked if statements share a claim. Default yes.</summary>
    public bool JudgeSameClaim { get; init; } = true;

    /// <summary>The judge is asked about a position whose built-in confidence is lower than this, the least sure first; 0 to 1.
    /// 1 asks about all but the surest, 0 about none. Default 0.7.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public double AskBelow { get; init => field = OptionValue.Fraction(value); } = 0.7;

    /// <summary>The judge is asked about a grouping whose average probability lies no further than this from the threshold at which
    /// statements are joined; 0 to 1. Default 0.08.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public double GroupingMargin { get; init => field = OptionValue.Fraction(value); } = 0.08;

    /// <summary>An answer of lower confidence leaves the built-in decision as it is; 0 to 1. Default 0.6.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public double MinimumConfidence { get; init => field = OptionValue.Fraction(value); } = 0.6;

    /// <summary>Most questions in one call, at least 1. Default 20.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int BatchSize { get; init => field = OptionValue.AtLeast(value, 1); } = 20;

    /// <summary>Most calls in one run, repeated ones included, at least 1. Questions of grouping get at most half of them, positions what is
    /// left. What is not asked keeps the built-in decision, with a diagnostic. Default 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxCalls { get; init => field = OptionValue.AtLeast(value, 1); } = 100;

    /// <summary>How often a call that failed is repeated, at least 0. Default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxRetries { get; init => field = OptionValue.AtLeast(value, 0); } = 1;

    /// <summary>After so many batches in a row that failed with all their repetitions the judge is not asked again in this run, at least 1.
    /// Default 3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxFailures { get; init => field = OptionValue.AtLeast(value, 1); } = 3;

    /// <summary>Longest time a call may take, above zero and at most a day. Default 30 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above zero, or above a day.</exception>
    public TimeSpan Timeout { get; init => field = OptionValue.Timeout(value); } = TimeSpan.FromSeconds(30);
}
