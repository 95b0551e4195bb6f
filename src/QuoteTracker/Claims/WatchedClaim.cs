namespace QuoteTracker.Claims;

/// <summary>A claim that the user states, to which statements are matched.</summary>
/// <param name="Id">The user's identifier.</param>
/// <param name="Text">One sentence that affirms the claim.</param>
public sealed record WatchedClaim(string Id, string Text);
