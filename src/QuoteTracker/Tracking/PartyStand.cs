using QuoteTracker.Positions;

namespace QuoteTracker.Tracking;

/// <summary>Where a party stood on a claim at a time.</summary>
/// <param name="PartyId">Id of the party.</param>
/// <param name="PartyName">Its name.</param>
/// <param name="Position">Its position: that of its latest statement by then; of several on one day a committal one before a non-committal one, then the most confident.</param>
/// <param name="StatementId">Id of that statement.</param>
/// <param name="Date">When it was made, or <see langword="null"/>.</param>
public sealed record PartyStand(string PartyId, string PartyName, Position Position, string StatementId, DateTimeOffset? Date);
