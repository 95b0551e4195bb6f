using System.Collections.Immutable;

namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>A country or territory with a government, and the words that stand for it.</summary>
internal sealed record Country(
    string Name,
    ImmutableArray<string> Aliases,
    ImmutableArray<string> Demonyms,
    ImmutableArray<string> Capitals,
    ImmutableArray<string> Seats,
    ImmutableArray<string> Parliaments,
    string Heads)
{
    /// <summary>Whether the office speaks for this country: "president", "prime minister", ...</summary>
    public bool HasHead(string office) => office switch
    {
        "president" or "president elect" or "vice president" => Heads.Contains('p', StringComparison.Ordinal),
        "prime minister" or "premier" or "taoiseach" or "first minister" => Heads.Contains('m', StringComparison.Ordinal),
        "chancellor" => Heads.Contains('c', StringComparison.Ordinal),
        "king" or "queen" or "prince" or "crown prince" or "emir" or "sultan" or "emperor" or "pope" or "supreme leader" or "shah" => Heads.Contains('k', StringComparison.Ordinal),
        _ => false,
    };
}
