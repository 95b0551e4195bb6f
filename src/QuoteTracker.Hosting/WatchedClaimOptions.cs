namespace QuoteTracker.Hosting;

/// <summary>A claim to watch, as a configuration section holds it.</summary>
public sealed class WatchedClaimOptions
{
    /// <summary>Creates an empty one, to be filled from configuration.</summary>
    public WatchedClaimOptions()
    {
    }

    /// <summary>Creates one.</summary>
    /// <param name="id">See <see cref="Id"/>.</param>
    /// <param name="text">See <see cref="Text"/>.</param>
    public WatchedClaimOptions(string id, string text)
    {
        Id = id;
        Text = text;
    }

    /// <summary>Identifier of the user's; not empty, distinct.</summary>
    public string Id { get; set; } = "";

    /// <summary>One sentence that affirms the claim; not empty.</summary>
    public string Text { get; set; } = "";
}
