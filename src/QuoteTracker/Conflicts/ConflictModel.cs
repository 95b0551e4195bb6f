using System.Globalization;

namespace QuoteTracker.Conflicts;

/// <summary>A logistic regression over <see cref="ConflictFeatures"/>: how likely a flag is right where claims were found by likeness. Immutable.</summary>
internal sealed class ConflictModel
{
    /// <summary>Name of the embedded file.</summary>
    public const string File = "conflicts.tsv";

    private static readonly Lazy<ConflictModel> LazyDefault = new(LoadDefault);
    private readonly float[] _weights;

    /// <summary>Creates a model; the last weight is the bias.</summary>
    public ConflictModel(float[] weights) => _weights = weights;

    /// <summary>The model that ships with the library.</summary>
    public static ConflictModel Default => LazyDefault.Value;

    /// <summary>Probability that the flag is right.</summary>
    public double Probability(float[] features)
    {
        double score = _weights[^1];
        for (int i = 0; i < features.Length; i++)
        {
            score += (double)_weights[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-score));
    }

    /// <summary>Reads lines of name and weight, parted by a tab; the bias is named "bias".</summary>
    /// <exception cref="InvalidDataException">A weight is missing.</exception>
    public static ConflictModel Read(TextReader reader)
    {
        Dictionary<string, float> weights = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split('\t');
            weights[fields[0]] = float.Parse(fields[1], CultureInfo.InvariantCulture);
        }

        return new ConflictModel([.. ConflictFeatures.Names.Append("bias").Select(name =>
            weights.TryGetValue(name, out float weight) ? weight : throw new InvalidDataException($"The model of conflicts lacks the weight '{name}'."))]);
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    public void Write(TextWriter writer)
    {
        foreach ((string name, float weight) in ConflictFeatures.Names.Append("bias").Zip(_weights))
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{weight:G6}"));
        }
    }

    private static ConflictModel LoadDefault()
    {
        string resource = $"{typeof(ConflictModel).Namespace}.Models.{File}";
        using Stream stream = typeof(ConflictModel).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks {resource}.");
        using StreamReader reader = new(stream);
        return Read(reader);
    }
}
