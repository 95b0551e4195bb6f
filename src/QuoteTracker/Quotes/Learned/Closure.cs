using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Learned;

/// <summary>How well a span is a subtree.</summary>
/// <param name="Roots">Tokens governed from outside, at most 4.</param>
/// <param name="Outside">Tokens outside that are governed from inside, at most 4.</param>
/// <param name="Relation">Relation of the last token governed from outside.</param>
/// <param name="Target">Whether its governor is in the cue (1), elsewhere (0) or it has none (2).</param>
internal readonly record struct Closure(int Roots, int Outside, int Relation, int Target)
{
    private const int Most = 4;

    // Tokens further away are seldom governed from inside.
    private const int Reach = 30;

    public static Closure Of(Passage p, TokenRange span, TokenRange cue)
    {
        int roots = 0;
        int relation = 0;
        int governor = -1;
        for (int i = span.Start; i < span.End; i++)
        {
            if (!PassageIndex.IsStop(p.Kind[i]) && !span.Contains(p.Head[i]))
            {
                roots++;
                relation = p.Relation[i];
                governor = p.Head[i];
            }
        }

        int outside = Governed(p, span, Math.Max(0, span.Start - Reach), span.Start)
            + Governed(p, span, span.End, Math.Min(p.Length, span.End + Reach));
        return new Closure(Math.Min(roots, Most), Math.Min(outside, Most), relation, cue.Contains(governor) ? 1 : governor < 0 ? 2 : 0);
    }

    private static int Governed(Passage p, TokenRange span, int start, int end)
    {
        int count = 0;
        for (int i = start; i < end; i++)
        {
            count += !PassageIndex.IsStop(p.Kind[i]) && span.Contains(p.Head[i]) ? 1 : 0;
        }

        return count;
    }
}
