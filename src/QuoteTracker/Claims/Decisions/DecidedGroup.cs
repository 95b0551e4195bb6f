namespace QuoteTracker.Claims.Decisions;

/// <summary>A claim while decisions are applied to it.</summary>
internal sealed class DecidedGroup
{
    private DecidedGroup? _into;

    /// <summary>The claim as the grouping left it, or <see langword="null"/> for one that a decision makes.</summary>
    public Claim? Found { get; init; }

    /// <summary>Indices of its statements.</summary>
    public HashSet<int> Members { get; } = [];

    /// <summary>The id that a decision calls it by.</summary>
    public string? Id { get; set; }

    /// <summary>The text that a decision gives it.</summary>
    public string? Text { get; set; }

    /// <summary>Whether a decision changed its statements.</summary>
    public bool IsChanged { get; set; }

    /// <summary>Whether the user stated it.</summary>
    public bool IsWatched => Found?.Watched ?? false;

    /// <summary>The claim that this one has become.</summary>
    public DecidedGroup Current
    {
        get
        {
            DecidedGroup current = this;
            while (current._into is { } next)
            {
                current = next;
            }

            return current;
        }
    }

    /// <summary>Gives all statements to another claim.</summary>
    public void JoinTo(DecidedGroup other)
    {
        _into = other;
        other.IsChanged = true;
    }
}
