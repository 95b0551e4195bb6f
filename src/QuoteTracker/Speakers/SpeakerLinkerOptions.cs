namespace QuoteTracker.Speakers;

/// <summary>Options of <see cref="SpeakerLinker"/>. Immutable.</summary>
public sealed record SpeakerLinkerOptions
{
    /// <summary>What the user fixes about parties and speakers; nothing by default.</summary>
    public PartyBook Book { get; init; } = PartyBook.Empty;

    /// <summary>Whether departments of a government are parties of their own.</summary>
    public PartyLevel PartyLevel { get; init; } = PartyLevel.Automatic;
}
