using QuoteTracker.Speakers;

namespace QuoteTracker.Claims;

/// <summary>Puts a claim into one affirmative sentence, taken from the statements about it.</summary>
internal static class ClaimText
{
    /// <summary>Writes the text of a claim.</summary>
    /// <param name="statements">Its statements, the most central first; at least one.</param>
    public static string Write(IReadOnlyList<Statement> statements)
    {
        ClaimSentence best = ClaimSentence.From(statements[0]);
        double bestScore = best.Quality;
        int considered = Math.Min(statements.Count, 8);
        for (int i = 1; i < considered; i++)
        {
            ClaimSentence sentence = ClaimSentence.From(statements[i]);
            double score = sentence.Quality - (i / (2.0 * considered));
            if (score > bestScore)
            {
                (best, bestScore) = (sentence, score);
            }
        }

        return best.Text;
    }
}
