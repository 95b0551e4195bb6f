using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Conflicts;

/// <summary>Tells whether an article reports a statement as one made before the news of the day.</summary>
internal static class PastReport
{
    private const int Lead = 40;

    private static readonly string[] PastWords = ["had", "previously", "initially", "originally", "earlier", "formerly", "once", "initial", "previous", "then"];

    /// <summary>Whether the words around the cue place the statement in the past.</summary>
    public static bool Is(Statement statement)
    {
        if (statement.Attribution.Cue.IsDefaultOrEmpty)
        {
            return false;
        }

        string text = statement.Article.Text.Text;
        TextSpan cue = statement.Attribution.Cue[0];
        int start = Math.Max(0, cue.Start - Lead);
        foreach (TextSpan content in statement.Attribution.Content)
        {
            if (content.End <= cue.Start)
            {
                start = Math.Max(start, content.End);
            }
        }

        ReadOnlySpan<char> around = text.AsSpan(start, cue.End - start);
        int sentence = around[..(cue.Start - start)].LastIndexOfAny(".!?;\n");
        around = around[(sentence + 1)..];
        foreach (Range range in around.SplitAny(" \t,'’\"“”()"))
        {
            ReadOnlySpan<char> word = around[range];
            foreach (string past in PastWords)
            {
                if (word.Equals(past, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
