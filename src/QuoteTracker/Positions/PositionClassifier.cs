using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Speakers;

namespace QuoteTracker.Positions;

/// <summary>
/// Reads positions from cues, negation, modality, conditionals and opposites, weighs them with a learned model (Microsoft.ML), and judges the statements
/// of one side together. Thread-safe and deterministic.
/// </summary>
public sealed class PositionClassifier : IPositionClassifier
{
    // Log odds of affirming: a usual statement affirms; a plain word of the rules outweighs the model, which decides where the rules find nothing.
    private const double Usual = 0.5;
    private const double RuleWeight = 3;
    private const double ModelWeight = 0.25;
    private const double ModelLimit = 4;

    private readonly PositionClassifierOptions _options;

    /// <summary>Creates a classifier with default settings.</summary>
    public PositionClassifier()
        : this(new PositionClassifierOptions())
    {
    }

    /// <summary>Creates a classifier.</summary>
    /// <param name="options">Its settings.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="PositionClassifierOptions.SideConsistency"/> is negative or not a number.</exception>
    public PositionClassifier(PositionClassifierOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!(options.SideConsistency >= 0 && double.IsFinite(options.SideConsistency)))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.SideConsistency, "The consistency of sides must be 0 or more.");
        }

        _options = options;
    }

    /// <inheritdoc/>
    public ImmutableArray<Position> Classify(Claim claim, IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(statements);
        ClaimReading read = ClaimReading.Read(claim.Text);
        StatementReading[] readings = [.. statements.Select(statement => StatementReading.Read(statement, read))];
        double[] model = _options.UseModel ? ModelLogOdds(readings) : new double[readings.Length];
        Leaning[] leanings = [.. readings.Select((reading, i) => new Leaning(
            reading.Side,
            statements[i].Date is { } date ? date.UtcDateTime.Ticks / TimeSpan.TicksPerDay : null,
            Usual + (RuleWeight * Signed(reading.Verdict)) + (ModelWeight * model[i]),
            reading.Verdict.Strength))];
        double[] settled = SideConsistency.Settle(leanings, _options.SideConsistency);
        return [.. readings.Select((reading, i) => ToPosition(reading.Verdict, settled[i]))];
    }

    private static double[] ModelLogOdds(StatementReading[] readings) =>
        Array.ConvertAll(PositionFeatures.Of(readings), features =>
        {
            double[] probabilities = PositionModel.Shared.Probabilities(features);
            double odds = (probabilities[(int)Stance.Affirms] + 0.001) / (probabilities[(int)Stance.Denies] + 0.001);
            return Math.Clamp(Math.Log(odds), -ModelLimit, ModelLimit);
        });

    private static double Signed(RuleVerdict verdict) => verdict.Stance switch
    {
        Stance.Affirms => verdict.Strength,
        Stance.Denies => -verdict.Strength,
        _ => 0,
    };

    private static Position ToPosition(RuleVerdict verdict, double leaning)
    {
        if (verdict.Stance is Stance.Unconfirmed or Stance.NonCommittal)
        {
            return new Position(verdict.Stance, verdict.Certainty, Calibration.OfOpen(verdict.Strength));
        }

        Stance stance = leaning >= 0 ? Stance.Affirms : Stance.Denies;
        return new Position(stance, verdict.Certainty, Calibration.OfLeaning(Math.Abs(leaning)));
    }
}
