namespace QuoteTracker.Positions;

/// <summary>What the rules read of the other statements on a claim: those of the same side, which mostly stands by its word, and those of other sides.</summary>
internal sealed class SideSignals
{
    private readonly IReadOnlyList<StatementReading> _readings;
    private readonly Dictionary<string, (double Sum, double Denials, int Count)> _sides = new(StringComparer.Ordinal);
    private (double Sum, double Denials, int Count) _total;

    public SideSignals(IReadOnlyList<StatementReading> readings)
    {
        _readings = readings;
        foreach (StatementReading reading in readings)
        {
            double signed = Signed(reading.Verdict);
            double denial = Math.Max(0, -signed);
            (double sum, double denials, int count) = _sides.GetValueOrDefault(reading.Side);
            _sides[reading.Side] = (sum + signed, denials + denial, count + 1);
            _total = (_total.Sum + signed, _total.Denials + denial, _total.Count + 1);
        }
    }

    /// <summary>The signals around one statement, without the statement itself. Statements of no known side count as others.</summary>
    public View Around(int index)
    {
        StatementReading reading = _readings[index];
        double signed = Signed(reading.Verdict);
        double denial = Math.Max(0, -signed);
        (double sum, double denials, int count) = reading.Side.Length == 0 ? (signed, denial, 1) : _sides[reading.Side];
        int own = count - 1;
        int others = _total.Count - count;
        return new View(
            own == 0 ? 0 : (sum - signed) / (own + 1),
            own == 0 ? 0 : (denials - denial) / (own + 1),
            Math.Log(1 + own),
            others == 0 ? 0 : (_total.Sum - sum) / (others + 1),
            others == 0 ? 0 : (_total.Denials - denials) / (others + 1),
            others == 0);
    }

    private static double Signed(RuleVerdict verdict) => verdict.Stance switch
    {
        Stance.Affirms => verdict.Strength,
        Stance.Denies => -verdict.Strength,
        _ => 0,
    };

    /// <summary>Signals around a statement: mean rule signs (1 affirms, -1 denies) shrunk toward 0, and their denying part.</summary>
    internal readonly record struct View(double Own, double OwnDenies, double OwnCount, double Others, double OthersDeny, bool IsAlone);
}
