using QuoteTracker.Quotes.Rules;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Repair;

/// <summary>Finds doubtful attributions whose content is a thing rather than something said: "they dismissed top aides" reports no words, although
/// "they dismissed" often does.</summary>
internal static class ConcreteObjects
{
    // Above it the model has reasons of its own.
    private const double Doubtful = .8;

    /// <summary>Whether an attribution's verb reports clauses and quotations only, and its content is neither.</summary>
    public static bool IsContentOf(RuleText text, Attribution attribution)
    {
        if (attribution.Confidence >= Doubtful || attribution.Kind != AttributionKind.Indirect || attribution.Cue.Length != 1 || attribution.Content[0].Start < attribution.Cue[0].End)
        {
            return false;
        }

        TokenRange cue = text.Analyzed.TokensIn(attribution.Cue[0]);
        if (text.Words[cue.End - 1].Verbs is not { } senses || !text.IsVerb(cue.End - 1) || Array.Exists(senses, sense => sense.Tail.Length == 0 && sense.Takes(CueFrames.Object)))
        {
            return false;
        }

        foreach (TextSpan piece in attribution.Content)
        {
            TokenRange tokens = text.Analyzed.TokensIn(piece);
            for (int i = tokens.Start; i < tokens.End; i++)
            {
                if (text.IsVerb(i) || text.Pos(i) is PartOfSpeech.Modal or PartOfSpeech.To or PartOfSpeech.WhPronoun or PartOfSpeech.WhAdverb)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
