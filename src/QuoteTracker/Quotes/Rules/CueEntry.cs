namespace QuoteTracker.Quotes.Rules;

/// <summary>A cue of the lexicon.</summary>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="IsNoun">Whether it is a noun, such as "claim"; otherwise a verb.</param>
/// <param name="Class">Its class.</param>
/// <param name="Frames">What it takes.</param>
/// <param name="Tail">Words that must follow the inflected first word, such as "out" of "point out".</param>
internal sealed record CueEntry(string Lemma, bool IsNoun, CueClass Class, CueFrames Frames, string[] Tail)
{
    public bool Takes(CueFrames frame) => (Frames & frame) != CueFrames.None;
}
