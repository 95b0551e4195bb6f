using QuoteTracker.Articles;
using QuoteTracker.Speakers;

namespace QuoteTracker.Tracking;

/// <summary>Finds the statements of republications that an earlier print of the text has already, so that wire copy in many outlets counts
/// once as evidence.</summary>
internal static class RepeatedStatements
{
    /// <summary>How much of the longer of two contents the shorter must cover to be the same words, cut differently.</summary>
    private const double LeastCover = .6;

    /// <summary>From this number of words on, equal words are the same statement even where the prints name the speaker differently.</summary>
    private const int TellingWords = 5;

    /// <returns>Ids of the repeated statements, with the id of the first statement that has the words.</returns>
    public static Dictionary<string, string> Find(IReadOnlyList<Statement> statements, IReadOnlyList<Republication> republications)
    {
        var repeats = new Dictionary<string, string>(StringComparer.Ordinal);
        ILookup<string, Statement> byArticle = statements.ToLookup(statement => statement.Article.Article.Id, StringComparer.Ordinal);
        foreach (Republication republication in republications)
        {
            var known = new List<(Statement Statement, string Words)>();
            foreach (string article in republication.CopyIds.Prepend(republication.OriginalId))
            {
                (Statement Statement, string Words)[] own = [.. byArticle[article].Select(statement => (statement, WordsOf(statement.Text)))];
                foreach ((Statement statement, string words) in own)
                {
                    if (known.Find(earlier => IsSame(earlier, (statement, words))) is { Statement: { } first })
                    {
                        repeats.Add(statement.Id, first.Id);
                    }
                }

                known.AddRange(own.Where(pair => !repeats.ContainsKey(pair.Statement.Id)));
            }
        }

        return repeats;
    }

    private static bool IsSame((Statement Statement, string Words) earlier, (Statement Statement, string Words) later)
    {
        bool sameSpeaker = earlier.Statement.Speaker?.Id == later.Statement.Speaker?.Id;
        if (earlier.Words == later.Words)
        {
            return sameSpeaker || later.Words.Count(c => c == ' ') >= TellingWords;
        }

        (string shorter, string longer) = earlier.Words.Length < later.Words.Length ? (earlier.Words, later.Words) : (later.Words, earlier.Words);
        return sameSpeaker && shorter.Length >= LeastCover * longer.Length && longer.Contains(shorter, StringComparison.Ordinal);
    }

    /// <summary>The words in lower case, each with a space in front and one at the end, so that words are found whole.</summary>
    private static string WordsOf(string text) =>
        string.Concat(string.Join(' ', new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Prepend(' ').Append(' '));
}
