using System.Globalization;

namespace QuoteTracker.Claims;

/// <summary>Usual mean and deviation of each measure, as seen in training. Small batches lean on it, large ones on themselves. Immutable.</summary>
internal sealed class MeasureScales
{
    private readonly Dictionary<string, (double Mean, double Deviation)> _scales;

    /// <summary>Creates scales by name of the measure.</summary>
    public MeasureScales(IEnumerable<KeyValuePair<string, (double Mean, double Deviation)>> scales) =>
        _scales = new Dictionary<string, (double Mean, double Deviation)>(scales, StringComparer.Ordinal);

    /// <summary>Scales that know nothing: every batch stands on its own.</summary>
    public static MeasureScales None { get; } = new([]);

    /// <summary>The usual scale of a measure, or <see langword="null"/>.</summary>
    public (double Mean, double Deviation)? Of(string measure) => _scales.TryGetValue(measure, out (double, double) scale) ? scale : null;

    /// <summary>Brings values of a measure to the scale of their batch and of what is usual.</summary>
    public float[] Standardize(string measure, float[] values) => PairScaling.Standardize(values, Of(measure));

    /// <summary>Reads lines of "scale", name, mean and deviation, parted by tabs; other lines are skipped.</summary>
    public static MeasureScales Read(TextReader reader)
    {
        List<KeyValuePair<string, (double, double)>> scales = [];
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split('\t');
            if (fields.Length == 4 && fields[0] is "scale")
            {
                scales.Add(new(fields[1], (double.Parse(fields[2], CultureInfo.InvariantCulture), double.Parse(fields[3], CultureInfo.InvariantCulture))));
            }
        }

        return new MeasureScales(scales);
    }

    /// <summary>Writes what <see cref="Read"/> reads, by name.</summary>
    public void Write(TextWriter writer)
    {
        foreach ((string name, (double mean, double deviation)) in _scales.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"scale\t{name}\t{mean:G6}\t{deviation:G6}"));
        }
    }
}
