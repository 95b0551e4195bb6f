using Microsoft.Extensions.AI;
using QuoteTracker.Plugins;

namespace QuoteTracker.Judging;

/// <summary>Settings of <see cref="ChatStatementJudge"/>. Immutable; validated when set.</summary>
public sealed record ChatJudgeOptions
{
    /// <summary>Most UTF-16 units of a statement and of its context that are sent, at least 100; the rest is cut off. Default 1500.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 100.</exception>
    public int MaxStatementLength { get; init => field = OptionValue.AtLeast(value, 100); } = 1500;

    /// <summary>Sentences before and after a statement that are sent with it, at least 0. Default 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int ContextSentences { get; init => field = OptionValue.AtLeast(value, 0); } = 2;

    /// <summary>Whether the answer's JSON schema is sent as the response format, for models that can be held to one. Default yes; the answer is
    /// validated either way.</summary>
    public bool SendSchema { get; init; } = true;

    /// <summary>Gives the request's settings (model, most tokens); <see langword="null"/> for temperature 0 and the client's own settings.
    /// Called for each request; its response format is replaced.</summary>
    public Func<ChatOptions>? CreateChatOptions { get; init; }
}
