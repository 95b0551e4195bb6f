namespace QuoteTracker.Speakers;

/// <summary>Whether the departments of a government are parties of their own.</summary>
public enum PartyLevel
{
    /// <summary>By the articles: where several states' governments speak, each speaks with one voice; in one state's own affairs its departments are sides of their own.</summary>
    Automatic,

    /// <summary>A department speaks for its government.</summary>
    Government,

    /// <summary>A department is a party of its own.</summary>
    Department,
}
