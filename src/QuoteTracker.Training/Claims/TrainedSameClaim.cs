using QuoteTracker.Claims;

namespace QuoteTracker.Training.Claims;

/// <summary>A trained same-claim model in its parts.</summary>
internal sealed record TrainedSameClaim(LogisticModel First, LogisticModel Second, MeasureScales Scales)
{
    /// <summary>The model as the library uses it.</summary>
    public SameClaimModel Model { get; } = new(First, Second, Scales);

    /// <summary>Writes the model file.</summary>
    public void Write(TextWriter writer)
    {
        First.Write(writer, "first", SameClaimFeatures.FirstStage);
        Second.Write(writer, "second", SameClaimFeatures.SecondStage);
        Scales.Write(writer);
    }
}
