using QuoteTracker.Claims;

namespace QuoteTracker.Conflicts.Clashes;

/// <summary>The statements of two parties on one claim, to be held against one another.</summary>
/// <param name="First">Statements of the first party, the weightiest first.</param>
/// <param name="Second">Those of the second.</param>
/// <param name="Parties">Parties that speak to the claim.</param>
/// <param name="Claim">The claim.</param>
internal sealed record PartyClash(ClashReading[] First, ClashReading[] Second, int Parties, Claim Claim)
{
    private const int MostStatements = 8;

    /// <summary>The more parties, the fewer statements of each are compared: their product is bounded, and so is the cost of a claim.</summary>
    private const int MostStatementsOfAll = 80;

    /// <summary>Pairs of statements that count together, the clearest first: more of the same tell little.</summary>
    private const int Counted = 3;

    /// <summary>The statements of a party that are compared.</summary>
    /// <param name="line">The party's line.</param>
    /// <param name="parties">Parties that speak to the claim.</param>
    public static ClashReading[] Readings(PartyLine line, int parties) =>
        [.. Weight.StrongestFirst(line.Support).Take(Math.Clamp(MostStatementsOfAll / parties, 1, MostStatements)).Select(ClashReading.Read)];

    /// <summary>Measures every pair of statements.</summary>
    public IEnumerable<(DatedPosition First, DatedPosition Second, float[] Features)> Measure() =>
        First.SelectMany(_ => Second, (one, other) => (one.Position, other.Position, ClashFeatures.Of(one, other, Parties, Claim)));

    /// <summary>Weighs the pairs of statements.</summary>
    public ClashEvidence Weigh(LogisticModel model) => Weigh(Measure().Select(pair => ((double)model.Predict(pair.Features), pair.First, pair.Second)));

    /// <summary>Weighs pairs of statements by the probability that each clashes.</summary>
    public static ClashEvidence Weigh(IEnumerable<(double Probability, DatedPosition First, DatedPosition Second)> pairs)
    {
        (double Probability, DatedPosition First, DatedPosition Second)[] clearest =
        [
            .. pairs.OrderByDescending(pair => pair.Probability)
                .ThenBy(pair => pair.First.Statement.Id, StringComparer.Ordinal)
                .ThenBy(pair => pair.Second.Statement.Id, StringComparer.Ordinal),
        ];
        double none = 1;
        foreach ((double probability, _, _) in clearest.Take(Counted))
        {
            none *= 1 - probability;
        }

        return new ClashEvidence(clearest[0].Probability, 1 - none, clearest.Average(pair => pair.Probability), clearest[0].First, clearest[0].Second);
    }
}
