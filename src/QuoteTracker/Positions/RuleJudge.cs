namespace QuoteTracker.Positions;

/// <summary>Combines what the cue says of the content with what the content says of the claim.</summary>
internal static class RuleJudge
{
    private const int LongestEvasion = 45;

    /// <summary>Judges one statement.</summary>
    public static RuleVerdict Judge(CueReading cue, ContentReading content, ClaimReading claim)
    {
        RuleVerdict inner = Content(cue, content, claim);
        return cue.Class switch
        {
            CueClass.Decline => new(Stance.NonCommittal, Certainty.Certain, 1),
            CueClass.Ask => new(Stance.NonCommittal, Certainty.Certain, 0.6),
            CueClass.Deny or CueClass.RuleOut => cue.Negated
                ? new(Stance.Unconfirmed, Certainty.Possible, 0.8)
                : Denial(inner, content),
            CueClass.Refuse => cue.Negated ? inner : Flip(inner, 0.9),
            CueClass.Doubt => cue.Negated ? inner with { Strength = 0.8 } : Weaken(Flip(inner, 0.9), Certainty.Probable),
            CueClass.Confirm or CueClass.Insist or CueClass.Admit when cue is { Negated: true, Failing: true, Class: CueClass.Admit } => Flip(inner, 0.7),
            CueClass.Confirm or CueClass.Insist or CueClass.Admit when cue.Negated => new(Stance.Unconfirmed, Certainty.Certain, 0.9),
            CueClass.Endorse or CueClass.Expect when cue.Negated => Weaken(Flip(inner, 0.8), Certainty.Probable),
            CueClass.Report when cue.Never => Flip(inner, 0.6),
            CueClass.Report when cue.Negated => new(Stance.NonCommittal, Certainty.Certain, 0.6),
            CueClass.Confirm => inner with { Strength = Math.Max(inner.Strength, 0.8) },
            CueClass.Expect => Weaken(inner, Certainty.Probable),
            CueClass.Fear or CueClass.Suggest => Weaken(inner, Certainty.Probable),
            CueClass.Criticize => Criticism(inner, content, claim),
            _ => inner,
        };
    }

    private static RuleVerdict Content(CueReading cue, ContentReading content, ClaimReading claim)
    {
        if (content.Focus is not { } focus)
        {
            return new(Stance.Affirms, Certainty.Certain, 0);
        }

        int sign = content.Sign * claim.Sign;
        Certainty certainty = CertaintyOf(focus);
        if (content.HasVerdict)
        {
            return new(sign > 0 ? Stance.Affirms : Stance.Denies, Certainty.Certain, 0.9);
        }

        if (content.Has(MarkerClass.NoComment) && content.Words.Length <= LongestEvasion)
        {
            return new(Stance.NonCommittal, Certainty.Certain, 0.8);
        }

        if (content.IsLeftOpen)
        {
            return new(Stance.Unconfirmed, certainty, 0.8);
        }

        if (focus.Has(MarkerClass.NoEvidence))
        {
            return cue.Class is CueClass.Insist or CueClass.Counter or CueClass.Deny
                ? new(Stance.Denies, Certainty.Probable, 0.6)
                : new(Stance.Unconfirmed, Certainty.Certain, 0.6);
        }

        if (IsConditional(cue, content, focus))
        {
            return new(Stance.NonCommittal, Certainty.Possible, 0.7);
        }

        if (focus.IsQuestion && focus.Sign > 0)
        {
            return new(Stance.NonCommittal, Certainty.Possible, 0.5);
        }

        if (claim.HasFlipper)
        {
            // The refusal that the claim tells of may be told by another turning word, or by none.
            sign = focus.Turns == 0 ? claim.Sign : -content.Sign * claim.Sign;
        }

        if (claim.HasInnerNegation && focus.Turns > 0)
        {
            // The turning word may well be the claim's own.
            sign = claim.Sign;
        }

        double strength = focus.Overlap == 0 ? (focus.Turns > 0 ? 0.3 : 0) : focus.Turns > 0 ? 0.8 : 0.5;
        if (focus.OppositePairs > 0)
        {
            sign = -sign;
            strength = Math.Max(strength, 0.5);
        }

        bool doubted = focus.Has(MarkerClass.Doubt);
        return new(sign > 0 ? Stance.Affirms : Stance.Denies, doubted && certainty == Certainty.Certain ? Certainty.Probable : certainty, strength);
    }

    // What a speaker would do if something else came about is no position yet; a threat or vow is.
    private static bool IsConditional(CueReading cue, ContentReading content, ClauseReading focus) =>
        content.SentenceHas(MarkerClass.Condition) && cue.Class is CueClass.Report && focus.Overlap > 0 && focus.IsProspective;

    private static Certainty CertaintyOf(ClauseReading focus) =>
        focus.Has(MarkerClass.Possible) ? Certainty.Possible : focus.Has(MarkerClass.Probable) ? Certainty.Probable : Certainty.Certain;

    private static RuleVerdict Denial(RuleVerdict inner, ContentReading content) => inner.Stance switch
    {
        // Denying that it is not so affirms it, without vouching for it.
        Stance.Denies when content.Focus is { Overlap: > 0 } && inner.Strength >= 0.5 => new(Stance.Affirms, Certainty.Probable, 0.8),
        _ => new(Stance.Denies, inner.Stance is Stance.Affirms ? inner.Certainty : Certainty.Certain, 1),
    };

    private static RuleVerdict Criticism(RuleVerdict inner, ContentReading content, ClaimReading claim)
    {
        if (inner.Strength >= 0.8 || claim.Judgement == 0)
        {
            return inner;
        }

        return claim.Judgement < 0 && content.Focus is { Overlap: > 0 } ? inner : new(claim.Judgement < 0 ? Stance.Affirms : Stance.Denies, inner.Certainty, 0.6);
    }

    private static RuleVerdict Flip(RuleVerdict inner, double strength) => inner.Stance switch
    {
        Stance.Affirms => inner with { Stance = Stance.Denies, Strength = strength },
        Stance.Denies => inner with { Stance = Stance.Affirms, Strength = strength },
        _ => inner,
    };

    private static RuleVerdict Weaken(RuleVerdict inner, Certainty most) => inner with { Certainty = inner.Certainty < most ? inner.Certainty : most };
}
