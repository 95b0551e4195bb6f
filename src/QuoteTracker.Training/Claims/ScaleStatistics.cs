using QuoteTracker.Claims;

namespace QuoteTracker.Training.Claims;

/// <summary>Gathers the usual mean and deviation of measures over topics.</summary>
internal sealed class ScaleStatistics
{
    private readonly Dictionary<string, List<(double Mean, double Deviation)>> _seen = new(StringComparer.Ordinal);

    /// <summary>Adds the values of a measure in one topic; values that are no number are skipped.</summary>
    public void Add(string measure, float[] values)
    {
        double[] known = [.. values.Where(value => !float.IsNaN(value)).Select(value => (double)value)];
        if (known.Length == 0)
        {
            return;
        }

        double mean = known.Average();
        double deviation = Math.Sqrt(known.Average(value => (value - mean) * (value - mean)));
        if (!_seen.TryGetValue(measure, out List<(double Mean, double Deviation)>? list))
        {
            _seen.Add(measure, list = []);
        }

        list.Add((mean, deviation));
    }

    /// <summary>The averages over topics.</summary>
    public MeasureScales ToScales() => new(_seen.Select(pair => KeyValuePair.Create(
        pair.Key, (pair.Value.Average(seen => seen.Mean), pair.Value.Average(seen => seen.Deviation)))));
}
