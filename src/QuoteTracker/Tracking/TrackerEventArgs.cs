namespace QuoteTracker.Tracking;

/// <summary>Carries a <see cref="TrackerEvent"/>.</summary>
/// <param name="happened">The event.</param>
public sealed class TrackerEventArgs(TrackerEvent happened) : EventArgs
{
    /// <summary>The event.</summary>
    public TrackerEvent Event { get; } = happened;
}
