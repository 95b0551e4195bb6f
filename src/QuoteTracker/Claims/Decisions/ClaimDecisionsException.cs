using System.Collections.Immutable;

namespace QuoteTracker.Claims.Decisions;

/// <summary>Decisions that cannot be used: malformed or contradictory.</summary>
public sealed class ClaimDecisionsException : Exception
{
    /// <summary>Creates the exception without details.</summary>
    public ClaimDecisionsException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, with the names of the entries.</param>
    public ClaimDecisionsException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public ClaimDecisionsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal ClaimDecisionsException(string message, params ReadOnlySpan<string> entries)
        : base(message) => Entries = [.. entries];

    /// <summary>The claims and statements concerned, as the decisions name them; empty when the text is no decisions file at all.</summary>
    public ImmutableArray<string> Entries { get; } = [];
}
