namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>How a phrase stands for a country.</summary>
internal enum CountryUse
{
    /// <summary>"Russia".</summary>
    Name,

    /// <summary>"Russian", "Russians".</summary>
    Demonym,

    /// <summary>"Moscow".</summary>
    Capital,

    /// <summary>"the Kremlin".</summary>
    Seat,

    /// <summary>"the Duma": a side of its own.</summary>
    Parliament,
}
