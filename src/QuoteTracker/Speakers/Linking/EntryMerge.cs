namespace QuoteTracker.Speakers.Linking;

/// <summary>Two entries that were joined, and why.</summary>
internal readonly record struct EntryMerge(int One, int Other, string Reason);
