using System.Globalization;

namespace QuoteTracker.Speakers.Ranking;

/// <summary>Trained weights: for each kind of anaphor one per measure, and a curve that turns the share of the best candidate into the probability that it is right. Immutable.</summary>
internal sealed class CandidateModel
{
    /// <summary>Name of the embedded file: lines of kind, measure and weight, parted by tabs.</summary>
    public const string FileName = "candidates.tsv";

    public static readonly string[] FeatureNames = Enum.GetNames<CandidateFeature>();

    private static readonly Lazy<CandidateModel> Embedded = new(Load);
    private readonly Dictionary<AnaphorKind, float[]> _weights;
    private readonly Dictionary<AnaphorKind, (double Slope, double Bias)> _curves;

    public CandidateModel(Dictionary<AnaphorKind, float[]> weights, Dictionary<AnaphorKind, (double Slope, double Bias)> curves)
    {
        _weights = weights;
        _curves = curves;
    }

    /// <summary>The weights that come with the package.</summary>
    public static CandidateModel Shared => Embedded.Value;

    public double Score(AnaphorKind kind, float[] features)
    {
        float[] weights = _weights[kind];
        double score = 0;
        for (int i = 0; i < features.Length; i++)
        {
            score += weights[i] * features[i];
        }

        return score;
    }

    /// <summary>The probability that the best candidate is right, given its share among the candidates.</summary>
    public double Calibrated(AnaphorKind kind, double share)
    {
        (double slope, double bias) = _curves[kind];
        double odds = Math.Log(Math.Clamp(share, 1e-6, 1 - 1e-6) / (1 - Math.Clamp(share, 1e-6, 1 - 1e-6)));
        return 1 / (1 + Math.Exp(-((slope * odds) + bias)));
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <exception cref="InvalidDataException">A weight is missing.</exception>
    public static CandidateModel Read(TextReader reader)
    {
        Dictionary<string, float> values = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split('\t');
            if (fields.Length == 3 && line[0] != '#')
            {
                values[fields[0] + "\t" + fields[1]] = float.Parse(fields[2], CultureInfo.InvariantCulture);
            }
        }

        float Value(AnaphorKind kind, string name) => values.TryGetValue($"{kind}\t{name}", out float value)
            ? value
            : throw new InvalidDataException($"The model of candidates lacks the weight '{name}' for {kind}.");
        AnaphorKind[] kinds = Enum.GetValues<AnaphorKind>();
        return new CandidateModel(
            kinds.ToDictionary(kind => kind, kind => FeatureNames.Select(name => Value(kind, name)).ToArray()),
            kinds.ToDictionary(kind => kind, kind => ((double)Value(kind, "slope"), (double)Value(kind, "bias"))));
    }

    public void Write(TextWriter writer)
    {
        writer.Write("# Weights of candidates, trained by `train speakers` on GUM and PolNeAR: kind, measure, weight.\n");
        foreach (AnaphorKind kind in Enum.GetValues<AnaphorKind>())
        {
            for (int i = 0; i < FeatureNames.Length; i++)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{kind}\t{FeatureNames[i]}\t{_weights[kind][i]:0.####}\n"));
            }

            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{kind}\tslope\t{_curves[kind].Slope:0.####}\n{kind}\tbias\t{_curves[kind].Bias:0.####}\n"));
        }
    }

    private static CandidateModel Load()
    {
        string resource = $"QuoteTracker.Speakers.Models.{FileName}";
        using Stream stream = typeof(CandidateModel).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The model {resource} is missing.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
