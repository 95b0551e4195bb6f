using QuoteTracker.Claims;

namespace QuoteTracker.Training.Claims;

/// <summary>A trained model of watched claims in its parts.</summary>
internal sealed record TrainedWatchedClaim(LogisticModel Model, MeasureScales Scales, SameClaimModel SameClaim)
{
    /// <summary>The model as the library uses it.</summary>
    public WatchedClaimModel Matcher { get; } = new(Model, Scales, SameClaim);

    /// <summary>Writes the model file.</summary>
    public void Write(TextWriter writer)
    {
        Model.Write(writer, "watched", WatchedFeatures.Names);
        Scales.Write(writer);
    }
}
