using System.Collections.Immutable;

namespace QuoteTracker.Speakers;

/// <summary>A parties file that cannot be used: malformed, contradictory or cyclic.</summary>
public sealed class PartyBookException : Exception
{
    /// <summary>Creates the exception without details.</summary>
    public PartyBookException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, with the names of the entries.</param>
    public PartyBookException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public PartyBookException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal PartyBookException(string message, params ReadOnlySpan<string> entries)
        : base(message) => Entries = [.. entries];

    /// <summary>The entries concerned, as the file names them; empty when the file is no such file at all.</summary>
    public ImmutableArray<string> Entries { get; } = [];
}
