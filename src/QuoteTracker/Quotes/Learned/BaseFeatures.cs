namespace QuoteTracker.Quotes.Learned;

/// <summary>Features of a token that do not depend on a candidate cue; both stages share them.</summary>
internal static class BaseFeatures
{
    /// <summary>Room for the features of one token.</summary>
    public const int Max = 256;

    /// <param name="p">The passage.</param>
    /// <param name="x">Its neighbours and segments.</param>
    /// <param name="syntax">Its syntax; <see langword="null"/> for a model that looks at words and marks alone.</param>
    /// <param name="i">The place.</param>
    /// <param name="f">Where to write.</param>
    public static void Write(Passage p, PassageIndex x, SyntaxIndex? syntax, int i, ref FeatureWriter f)
    {
        WordFeatures.Write(p, i, ref f);
        QuoteFeatures.Write(p, x, i, ref f);
        CueNeighbourFeatures.Write(p, x, i, ref f);
        SegmentFeatures.Write(p, x, i, ref f);
        if (syntax is null)
        {
            return;
        }

        TagFeatures.Write(p, x, i, ref f);
        if (syntax.IsParsed)
        {
            SyntaxFeatures.Write(p, syntax, i, ref f);
        }
    }
}
