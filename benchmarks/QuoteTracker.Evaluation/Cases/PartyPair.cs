namespace QuoteTracker.Evaluation.Cases;

/// <summary>Two parties, whatever their order.</summary>
internal readonly record struct PartyPair
{
    private PartyPair(string first, string second)
    {
        First = first;
        Second = second;
    }

    public string First { get; }

    public string Second { get; }

    public static PartyPair Of(string one, string other) =>
        string.CompareOrdinal(one, other) <= 0 ? new PartyPair(one, other) : new PartyPair(other, one);
}
