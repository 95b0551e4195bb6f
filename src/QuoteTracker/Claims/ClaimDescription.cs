using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Claims;

/// <summary>Tells of a claim what happens, who takes part, when, and who spoke first and last. Thread-safe; the cost is linear in the claim's text and
/// bounded in its statements.</summary>
internal static class ClaimDescription
{
    // Nobody reads on after so many names, and the first statements say what a claim is about.
    private const int MostParticipants = 12;
    private const int StatementsRead = 100;
    private const int LongestText = 2000;

    private static readonly Lazy<TextAnalyzer> Analyzer = new(static () => new TextAnalyzer());

    /// <summary>The claim with its description.</summary>
    /// <param name="claim">A claim with text and statements.</param>
    /// <param name="statements">Its statements in the order of <see cref="Claim.StatementIds"/>.</param>
    public static Claim Of(Claim claim, IReadOnlyList<Statement> statements)
    {
        AnalyzedText text = Analyzer.Value.Analyze(claim.Text.Length > LongestText ? claim.Text[..LongestText] : claim.Text);
        return claim with
        {
            Event = EventHead.Of(text),
            Participants = [.. Participants(text, statements)],
            Time = Time(text, statements),
            FirstStatementId = statements.Count == 0 ? null : statements[0].Id,
            LatestStatementId = statements.Count == 0 ? null : (statements.LastOrDefault(statement => statement.Date is not null) ?? statements[^1]).Id,
        };
    }

    // Names of the text, then those that most of the statements name.
    private static List<string> Participants(AnalyzedText text, IReadOnlyList<Statement> statements)
    {
        List<string> names = [];
        foreach (EntityMention mention in text.Entities)
        {
            Add(names, mention, text);
        }

        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        Statement[] read = [.. statements.Take(StatementsRead)];
        List<string> others = [];
        foreach (Statement statement in read)
        {
            List<string> own = [];
            TextSpan content = statement.Attribution.ContentExtent;
            foreach (EntityMention mention in Within(statement.Article.Text, content))
            {
                Add(own, mention, statement.Article.Text);
            }

            foreach (string name in own)
            {
                counts[name] = counts.GetValueOrDefault(name) + 1;
                others.Add(name);
            }
        }

        foreach (string name in others.Distinct(StringComparer.Ordinal).Where(name => counts[name] > 1 && 2 * counts[name] > read.Length))
        {
            Add(names, name);
        }

        return names.Count > MostParticipants ? names[..MostParticipants] : names;
    }

    private static IEnumerable<EntityMention> Within(AnalyzedText text, TextSpan span)
    {
        int low = 0;
        int high = text.Entities.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = text.Entities[middle].Span.Start < span.Start ? (middle + 1, high) : (low, middle);
        }

        for (int i = low; i < text.Entities.Length && text.Entities[i].Span.End <= span.End; i++)
        {
            yield return text.Entities[i];
        }
    }

    private static void Add(List<string> names, EntityMention mention, AnalyzedText text)
    {
        if (mention.Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Location or EntityKind.Group)
        {
            Add(names, string.Join(' ', mention.Span.Of(text.Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }
    }

    // Of "Mr Rao", "Rao" and "Anil Rao" the longest stands for all.
    private static void Add(List<string> names, string name)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (Holds(names[i], name))
            {
                return;
            }

            if (Holds(name, names[i]))
            {
                names[i] = name;
                return;
            }
        }

        if (name.Any(char.IsLetter))
        {
            names.Add(name);
        }
    }

    private static bool Holds(string longer, string name) => $" {longer} ".Contains($" {name} ", StringComparison.OrdinalIgnoreCase);

    // The time that most statements name; of equally many the narrowest, then the earliest.
    private static ClaimTime? Time(AnalyzedText text, IReadOnlyList<Statement> statements)
    {
        TimeInterval[] named = [.. statements.Take(StatementsRead).Select(StatementWords.TimeOf).OfType<TimeInterval>()];
        TimeInterval? chosen = named.Length == 0
            ? EventTime.Read([.. Enumerable.Range(0, text.Tokens.Length).Select(token => text.Word(token).ToString())], published: null)
            : named.GroupBy(interval => interval)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key.End - group.Key.Start)
                .ThenBy(group => group.Key.Start)
                .First().Key;
        return chosen is { } time ? new ClaimTime(DateOnly.FromDayNumber(time.Start), DateOnly.FromDayNumber(time.End - 1)) : null;
    }
}
