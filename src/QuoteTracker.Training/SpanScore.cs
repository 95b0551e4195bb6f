using System.Globalization;

namespace QuoteTracker.Training;

/// <summary>Counts of predicted, gold and matching items.</summary>
internal sealed class SpanScore
{
    private long _matching;
    private long _predicted;
    private long _gold;

    /// <summary>Harmonic mean of precision and recall in percent; 0 when there is nothing to find.</summary>
    public double F1 => _predicted + _gold == 0 ? 0 : 200.0 * _matching / (_predicted + _gold);

    /// <summary>Share of predicted items that are right, in percent.</summary>
    public double Precision => _predicted == 0 ? 0 : 100.0 * _matching / _predicted;

    /// <summary>Share of gold items that were found, in percent.</summary>
    public double Recall => _gold == 0 ? 0 : 100.0 * _matching / _gold;

    /// <summary>Adds the items of one document.</summary>
    public void Add<T>(IEnumerable<T> predicted, IEnumerable<T> gold)
    {
        HashSet<T> wanted = [.. gold];
        HashSet<T> found = [.. predicted];
        _gold += wanted.Count;
        _predicted += found.Count;
        _matching += found.Count(wanted.Contains);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"P {Precision:F2} R {Recall:F2} F1 {F1:F2}");
}
