using System.Collections.Frozen;
using System.Globalization;
using Humanizer;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Conflicts;

/// <summary>Writes the one sentence that explains a conflict, in the statements' own words.</summary>
internal static class Explanation
{
    private const int WidestGap = 8;

    private static readonly FrozenSet<string> TakeArticle = EmbeddedData.ReadLines(typeof(Explanation), "names-with-article.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>"The White House says ...; the Kremlin says ..., as of 12 June 2019."</summary>
    public static string Of(PartyLine first, DatedPosition firstEvidence, PartyLine second, DatedPosition secondEvidence, int words)
    {
        DateTimeOffset? date = firstEvidence.Date > secondEvidence.Date || secondEvidence.Date is null ? firstEvidence.Date : secondEvidence.Date;
        string asOf = date is { } day ? ", as of " + day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : string.Empty;
        string sentence = $"{Part(first.Party, firstEvidence, words)}; {Part(second.Party, secondEvidence, words)}{asOf}.";
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    private static string Part(Party party, DatedPosition evidence, int words) => $"{Name(party)}{SpeakerNote(party, evidence.Statement)} {Said(evidence, words)}";

    private static string Name(Party party)
    {
        string name = OneLine(party.Name);
        bool article = party.Aliases.Any(alias => alias.Equals("the " + name, StringComparison.OrdinalIgnoreCase))
            || TakeArticle.Contains(name[(name.LastIndexOf(' ') + 1)..]);
        return article && !name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? "the " + name : name;
    }

    private static string SpeakerNote(Party party, Statement statement) =>
        statement.Speaker is { Kind: SpeakerKind.Person } speaker && !speaker.Name.Equals(party.Name, StringComparison.OrdinalIgnoreCase)
            ? $" ({OneLine(speaker.Name)})"
            : string.Empty;

    // The article's own cue is kept where it leads straight into the content, so that "denied any knowledge" stays a denial.
    private static string Said(DatedPosition evidence, int words)
    {
        Statement statement = evidence.Statement;
        Attribution attribution = statement.Attribution;
        string text = statement.Article.Text.Text;
        TextSpan content = attribution.Content[0];
        if (!attribution.Cue.IsDefaultOrEmpty && attribution.Cue[^1] is var cue && cue.End <= content.Start && content.Start - cue.End <= WidestGap && attribution.Content.Length == 1 && evidence.Position.Stance != Stance.NonCommittal && attribution.Cue.Length == 1 && IsVerbal(cue.Of(text)))
        {
            string gap = text[cue.End..content.Start];
            return OneLine(cue.Of(text).ToString()) + (gap.Contains(':', StringComparison.Ordinal) ? ": " : OneLineGap(gap)) + Shorten(statement.Text, words);
        }

        return "says " + Shorten(statement.Text, words);
    }

    private static bool IsVerbal(ReadOnlySpan<char> cue) => cue.Length > 2 && char.IsLetter(cue[0]) && char.IsLower(cue[0]) && !cue.EndsWith("ing") && !cue.StartsWith("according", StringComparison.OrdinalIgnoreCase) && !cue.StartsWith("to ", StringComparison.Ordinal);

    private static string OneLineGap(string gap)
    {
        string trimmed = OneLine(gap);
        return trimmed.Length == 0 || trimmed is "," ? " " : $" {trimmed} ";
    }

    private static string Shorten(string content, int words)
    {
        string line = OneLine(content).TrimEnd(',', '.', ';', ' ');
        string shortened = line.Truncate(words, "…", Truncator.FixedNumberOfWords);
        return Balance(shortened);
    }

    // Cutting words off, or a comma inside the closing mark, must not leave a quotation open.
    private static string Balance(string words)
    {
        int curly = words.Count(c => c == '“') - words.Count(c => c == '”');
        if (curly > 0)
        {
            return words + "”";
        }

        return words.Count(c => c == '"') % 2 == 1 ? words.StartsWith('"') || words.Contains(" \"", StringComparison.Ordinal) ? words + "\"" : words.TrimEnd('"') : words;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
