namespace QuoteTracker.Tracking.Sessions;

/// <summary>Storylines that are saved together.</summary>
/// <param name="Changed">Storylines to analyse.</param>
/// <param name="Removed">Ids of storylines that have no article left.</param>
internal sealed record StorylineGroup(List<Storyline> Changed, List<string> Removed);
