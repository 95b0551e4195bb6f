namespace QuoteTracker.Speakers;

/// <summary>What a speaker is.</summary>
public enum SpeakerKind
{
    /// <summary>A named person.</summary>
    Person,

    /// <summary>An organisation, institution or state that speaks as one ("the Kremlin").</summary>
    Organization,

    /// <summary>Several people named together or as a group ("Republican senators").</summary>
    Group,

    /// <summary>A source that the text does not name ("a senior official").</summary>
    Unnamed,
}
