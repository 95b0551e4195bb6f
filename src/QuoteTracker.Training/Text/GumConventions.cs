using QuoteTracker.Text;
using QuoteTracker.Training.Corpora;

namespace QuoteTracker.Training.Text;

/// <summary>
/// Brings the trees of GUM to the conventions of the larger CoreNLP layer, so that one model can learn from both: every "to" is TO, a
/// conjunction hangs on the first conjunct, and the last word of a name governs those before it.
/// </summary>
internal static class GumConventions
{
    /// <summary>The document with converted trees.</summary>
    public static GoldDocument Apply(GoldDocument document)
    {
        GoldToken[] tokens = [.. document.Tokens];
        for (int i = 0; i < tokens.Length; i++)
        {
            int head = tokens[i].Head;
            if (tokens[i].Tag is "IN" && tokens[i].Lemma is "to")
            {
                tokens[i] = tokens[i] with { Tag = "TO" };
            }

            if (tokens[i].Relation is "cc" && head >= 0 && tokens[head].Relation is "conj")
            {
                tokens[i] = tokens[i] with { Head = tokens[head].Head };
            }
        }

        foreach (TokenRange sentence in document.Sentences)
        {
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                TurnName(tokens, sentence, i);
            }
        }

        return document with { Tokens = tokens };
    }

    /// <summary>Makes the last part of the name that starts at a token the governor of the others.</summary>
    private static void TurnName(GoldToken[] tokens, TokenRange sentence, int first)
    {
        int last = first;
        while (last + 1 < sentence.End && tokens[last + 1].Head == first && tokens[last + 1].Relation is "flat" && tokens[last + 1].Tag is "NNP" or "NNPS")
        {
            last++;
        }

        if (last == first)
        {
            return;
        }

        GoldToken start = tokens[first];
        tokens[last] = tokens[last] with { Head = start.Head, Relation = start.Relation };
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (i >= first && i < last)
            {
                tokens[i] = tokens[i] with { Head = last, Relation = "compound" };
            }
            else if (tokens[i].Head == first && i != last)
            {
                tokens[i] = tokens[i] with { Head = last };
            }
        }
    }
}
