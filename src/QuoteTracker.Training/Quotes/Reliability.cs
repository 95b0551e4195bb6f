using System.Globalization;
using System.Text;

namespace QuoteTracker.Training.Quotes;

/// <summary>Compares stated confidence with how often it was right, in bins of equal width.</summary>
internal sealed class Reliability
{
    private const int Bins = 10;
    private readonly int[] _count = new int[Bins];
    private readonly int[] _right = new int[Bins];
    private readonly double[] _stated = new double[Bins];

    /// <summary>Expected calibration error: mean distance between confidence and accuracy, weighted by the size of the bins.</summary>
    public double Error
    {
        get
        {
            double error = 0;
            for (int bin = 0; bin < Bins; bin++)
            {
                error += Math.Abs(_stated[bin] - _right[bin]);
            }

            return error / Math.Max(1, _count.Sum());
        }
    }

    public void Add(double confidence, bool right)
    {
        int bin = Math.Clamp((int)(confidence * Bins), 0, Bins - 1);
        _count[bin]++;
        _right[bin] += right ? 1 : 0;
        _stated[bin] += confidence;
    }

    /// <summary>A Markdown table.</summary>
    public override string ToString()
    {
        var table = new StringBuilder("| confidence | attributions | stated | right |\n|---|---|---|---|\n");
        for (int bin = 0; bin < Bins; bin++)
        {
            if (_count[bin] > 0)
            {
                table.Append(CultureInfo.InvariantCulture, $"| {bin / 10.0:F1}-{(bin + 1) / 10.0:F1} | {_count[bin]} | {_stated[bin] / _count[bin]:F2} | {(double)_right[bin] / _count[bin]:F2} |\n");
            }
        }

        return table.Append(CultureInfo.InvariantCulture, $"\nExpected calibration error {Error:F3}\n").ToString();
    }
}
