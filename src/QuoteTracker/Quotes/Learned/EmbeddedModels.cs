using System.Reflection;

namespace QuoteTracker.Quotes.Learned;

/// <summary>The models that come with the package, read once at first use.</summary>
internal static class EmbeddedModels
{
    private static readonly Lazy<IPassageModel> Fast = new(() => Read("quotes-fast.model", ExtractionMode.Fast));

    private static readonly Lazy<IPassageModel> Accurate = new(() => Read("quotes-accurate.model", ExtractionMode.Accurate));

    public static Lazy<IPassageModel> Of(ExtractionMode mode) => mode == ExtractionMode.Fast ? Fast : Accurate;

    /// <summary>Reads a model from a stream.</summary>
    /// <exception cref="InvalidDataException">The stream holds no such model.</exception>
    public static IPassageModel Read(Stream stream, ExtractionMode mode)
    {
        try
        {
            return mode == ExtractionMode.Fast ? FastModel.Read(stream) : AccurateModel.Read(stream);
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException("The model for attributions is malformed.", exception);
        }
    }

    private static IPassageModel Read(string name, ExtractionMode mode)
    {
        Assembly assembly = typeof(EmbeddedModels).Assembly;
        string resource = $"QuoteTracker.Quotes.Models.{name}";
        using Stream stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The model {resource} is missing from {assembly.GetName().Name}.");
        return Read(stream, mode);
    }
}
