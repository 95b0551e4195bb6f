using QuoteTracker.Text.Learning;

namespace QuoteTracker.Text.Parsing;

/// <summary>
/// Greedy arc-hybrid dependency parser, trained with a dynamic oracle (Goldberg and Nivre 2013), and a classifier that names the relations
/// afterwards. Time is linear in the sentence. Immutable and thread-safe.
/// </summary>
internal sealed class DependencyParser(WeightTable moves, WeightTable relations)
{
    /// <summary>Parses a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tags">Its parts of speech.</param>
    /// <param name="state">A buffer; afterwards holds the governors.</param>
    /// <param name="labels">Receives the relation of each token.</param>
    public void Parse(SentenceFeatures sentence, ReadOnlySpan<PartOfSpeech> tags, ParserState state, Span<DependencyRelation> labels)
    {
        state.Reset(tags.Length);
        Span<uint> features = stackalloc uint[ParserFeatures.Count];
        Span<short> scores = stackalloc short[Math.Max(moves.Stride, relations.Stride)];
        while (!state.IsFinal)
        {
            if (!state.CanAttachLeft)
            {
                state.Apply(ParserMove.Shift);
                continue;
            }

            ParserFeatures.Extract(state, sentence, tags, features);
            moves.Score(features, scores);
            state.Apply(Best(state, scores));
        }

        for (int i = 0; i < tags.Length; i++)
        {
            if (state.Heads[i] == tags.Length)
            {
                labels[i] = DependencyRelation.Root;
                continue;
            }

            RelationFeatures.Extract(state, sentence, tags, i, features);
            relations.Score(features[..RelationFeatures.Count], scores);
            labels[i] = (DependencyRelation)Best(scores[..RelationFeatures.Labels]);
        }
    }

    private static ParserMove Best(ParserState state, ReadOnlySpan<short> scores)
    {
        // The stack holds a token, so that it can always be attached to the buffer's first.
        ParserMove best = ParserMove.AttachLeft;
        if (state.CanShift && scores[(int)ParserMove.Shift] >= scores[(int)best])
        {
            best = ParserMove.Shift;
        }

        return state.CanAttachRight && scores[(int)ParserMove.AttachRight] > scores[(int)best] ? ParserMove.AttachRight : best;
    }

    private static int Best(ReadOnlySpan<short> scores)
    {
        int best = 0;
        for (int label = 1; label < scores.Length; label++)
        {
            if (scores[label] > scores[best])
            {
                best = label;
            }
        }

        return best;
    }
}
