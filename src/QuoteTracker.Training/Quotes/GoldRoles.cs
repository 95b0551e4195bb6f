using QuoteTracker.Text;

namespace QuoteTracker.Training.Quotes;

/// <summary>An attribution's spans as places of a passage.</summary>
/// <param name="Sources">Source fragments.</param>
/// <param name="Cues">Cue fragments.</param>
/// <param name="Contents">Content fragments.</param>
internal sealed record GoldRoles(IReadOnlyList<TokenRange> Sources, IReadOnlyList<TokenRange> Cues, IReadOnlyList<TokenRange> Contents)
{
    /// <summary>From the first to the last token of the cue.</summary>
    public TokenRange Cue => new(Cues[0].Start, Cues[^1].End);
}
