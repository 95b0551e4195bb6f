namespace QuoteTracker.Claims;

/// <summary>The trained weights that ship with this stage.</summary>
internal static class ModelFile
{
    /// <summary>Reads a logistic model from an embedded file.</summary>
    /// <exception cref="InvalidOperationException">The assembly lacks the file.</exception>
    public static LogisticModel Read(string file, string stage, IReadOnlyList<string> names)
    {
        using StreamReader reader = Open(file);
        return LogisticModel.Read(reader, stage, names);
    }

    /// <summary>Reads the usual scales of measures from an embedded file.</summary>
    /// <exception cref="InvalidOperationException">The assembly lacks the file.</exception>
    public static MeasureScales ReadScales(string file)
    {
        using StreamReader reader = Open(file);
        return MeasureScales.Read(reader);
    }

    private static StreamReader Open(string file) => new(
        typeof(ModelFile).Assembly.GetManifestResourceStream("QuoteTracker.Claims.Models." + file)
            ?? throw new InvalidOperationException($"The assembly lacks the model {file}."));
}
