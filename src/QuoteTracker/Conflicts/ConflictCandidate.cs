using QuoteTracker.Claims;
using QuoteTracker.Conflicts.Clashes;

namespace QuoteTracker.Conflicts;

/// <summary>Two parties that both speak to a claim.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="First">The party with the stronger affirmation.</param>
/// <param name="Second">The other party.</param>
/// <param name="Parties">Parties that speak to the claim.</param>
/// <param name="LogOdds">Log odds that they clash over this claim, from their lines, taken alone.</param>
/// <param name="Clash">Their statements, held against one another.</param>
internal readonly record struct ConflictCandidate(Claim Claim, PartyLine First, PartyLine Second, int Parties, double LogOdds, PartyClash Clash)
{
    /// <summary>The two parties, whatever their order.</summary>
    public (string, string) Pair => string.CompareOrdinal(First.Party.Id, Second.Party.Id) <= 0 ? (First.Party.Id, Second.Party.Id) : (Second.Party.Id, First.Party.Id);

    /// <summary>Probability that they clash, taken alone.</summary>
    public double Probability => 1 / (1 + Math.Exp(-LogOdds));
}
