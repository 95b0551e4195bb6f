namespace QuoteTracker.Claims;

/// <summary>The trained weights that ship with this stage.</summary>
internal static class ModelFile
{
    /// <summary>Reads a logistic model from an embedded file.</summary>
    /// <exception cref="InvalidOperationException">The assembly lacks the file.</exception>
    public static LogisticModel Read(string file, string stage, IReadOnlyList<string> names)
    {
        using Stream stream = typeof(ModelFile).Assembly.GetManifestResourceStream("QuoteTracker.Claims.Models." + file)
            ?? throw new InvalidOperationException($"The assembly lacks the model {file}.");
        using StreamReader reader = new(stream);
        return LogisticModel.Read(reader, stage, names);
    }
}
