using QuoteTracker.Positions;

namespace QuoteTracker.Conflicts;

/// <summary>How probable it is that a party's latest line affirms, denies or leaves open, seen from its statements as they were read.</summary>
/// <param name="Affirms">Probability that it affirms.</param>
/// <param name="Denies">Probability that it denies.</param>
/// <param name="Open">Probability that it says it is not confirmed.</param>
internal readonly record struct LineBelief(double Affirms, double Denies, double Open)
{
    // Statements of one party are misread together: a further one adds less than an independent witness would.
    private const double Independence = 0.3;
    private const double MostConfident = 0.998;

    // Where the truth lies when a stance was misread, as counted on labelled news.
    private const double FirmForFirm = 0.8;
    private const double AffirmsForOpen = 0.55;

    /// <summary>The belief about a line.</summary>
    public static LineBelief Of(PartyLine line)
    {
        double affirms = 0;
        double denies = 0;
        double open = 0;
        int count = 0;
        foreach (DatedPosition position in line.Current)
        {
            (double a, double d, double o) = Spread(position.Weighed);
            affirms += Math.Log(a);
            denies += Math.Log(d);
            open += Math.Log(o);
            count++;
        }

        double scale = Math.Pow(count, Independence) / count;
        (affirms, denies, open) = (Math.Exp(affirms * scale), Math.Exp(denies * scale), Math.Exp(open * scale));
        double total = affirms + denies + open;
        return new LineBelief(affirms / total, denies / total, open / total);
    }

    /// <summary>Probability that the line is of a stance.</summary>
    public double Of(Stance stance) => stance switch
    {
        Stance.Affirms => Affirms,
        Stance.Denies => Denies,
        Stance.Unconfirmed => Open,
        _ => 0,
    };

    private static (double Affirms, double Denies, double Open) Spread(Position read)
    {
        double right = Math.Clamp(read.Confidence, 1.0 / 3, MostConfident);
        double rest = 1 - right;
        return read.Stance switch
        {
            Stance.Affirms => (right, rest * FirmForFirm, rest * (1 - FirmForFirm)),
            Stance.Denies => (rest * FirmForFirm, right, rest * (1 - FirmForFirm)),
            Stance.Unconfirmed => (rest * AffirmsForOpen, rest * (1 - AffirmsForOpen), right),
            _ => (0.4, 0.3, 0.3),
        };
    }
}
