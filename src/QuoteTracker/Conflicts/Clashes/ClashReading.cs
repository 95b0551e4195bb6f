using System.Collections.Frozen;
using QuoteTracker.Claims;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Conflicts.Clashes;

/// <summary>What is read once of a statement before it is held against those of other parties. Immutable.</summary>
internal sealed class ClashReading
{
    // Words of a sentence that answer what was said before; a paragraph's length bounds what is read.
    private const int LongestSentence = 600;

    private static readonly FrozenSet<string> ContrastStems = EmbeddedData.ReadLines(typeof(ConflictDetector), "contrasts.txt")
        .SelectMany(ClaimReading.ContentStems).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] ContrastOpenings = ["But ", "However", "Yet ", "By contrast", "In contrast", "Not so", "On the contrary"];

    private ClashReading(DatedPosition position)
    {
        Statement statement = position.Statement;
        Position = position;
        Cue = CueReader.Read(statement);
        AsClaim = ClaimReading.Read(statement.Text);
        Numbers = [.. AsClaim.Words.Where(word => char.IsAsciiDigit(word.Text[0])).Select(word => word.Text)];
        (First, Last, string sentence) = Sentence(statement);
        IsContrast = Array.Exists(ContrastOpenings, opening => sentence.StartsWith(opening, StringComparison.Ordinal));
        Stems = [.. ClaimReading.ContentStems(sentence)];
        Answers = Stems.Overlaps(ContrastStems);
        Names = [.. NamesOf(statement).Select(name => ClaimReading.ContentStems(name).ToArray()).Where(stems => stems.Length > 0)];
    }

    /// <summary>The statement and its position.</summary>
    public DatedPosition Position { get; }

    /// <summary>Its cue.</summary>
    public CueReading Cue { get; }

    /// <summary>Its content, read as a claim that others may deny.</summary>
    public ClaimReading AsClaim { get; }

    /// <summary>Numbers in digits of the content.</summary>
    public FrozenSet<string> Numbers { get; }

    /// <summary>First sentence that holds a part of it.</summary>
    public int First { get; }

    /// <summary>Last sentence that holds a part of it.</summary>
    public int Last { get; }

    /// <summary>Whether its sentence opens with a word of contrast.</summary>
    public bool IsContrast { get; }

    /// <summary>Whether its sentence tells of an answer or a dispute.</summary>
    public bool Answers { get; }

    /// <summary>Whether its cue turns against what another said.</summary>
    public bool Counters => Cue.Class is CueClass.Deny or CueClass.RuleOut or CueClass.Counter or CueClass.Doubt;

    private FrozenSet<string> Stems { get; }

    private string[][] Names { get; }

    /// <summary>Reads a statement.</summary>
    public static ClashReading Read(DatedPosition position) => new(position);

    /// <summary>Whether the sentence names the other statement's speaker or party.</summary>
    public bool NamesSideOf(ClashReading other) => Array.Exists(other.Names, name => Array.TrueForAll(name, Stems.Contains));

    private static IEnumerable<string> NamesOf(Statement statement)
    {
        IEnumerable<string> names = statement.Party is { } party ? [party.Name, .. party.Aliases] : [];
        return statement.Speaker is { } speaker ? [.. names, speaker.Name, .. speaker.Aliases] : names;
    }

    private static (int First, int Last, string Text) Sentence(Statement statement)
    {
        AnalyzedText text = statement.Article.Text;
        TextSpan extent = statement.Attribution.ContentExtent;
        (int start, int end) = (extent.Start, extent.End);
        foreach (TextSpan span in statement.Attribution.Source.Concat(statement.Attribution.Cue))
        {
            (start, end) = (Math.Min(start, span.Start), Math.Max(end, span.End));
        }

        TokenRange tokens = text.TokensIn(new TextSpan(start, end));
        if (tokens.Length == 0)
        {
            return (0, 0, statement.Text);
        }

        (int first, int last) = (text.SentenceOf(tokens.Start), text.SentenceOf(tokens.End - 1));
        start = text.Tokens[text.Sentences[first].Start].Span.Start;
        end = Math.Min(start + LongestSentence, text.Tokens[text.Sentences[last].End - 1].Span.End);
        return (first, last, text.Text[start..end].TrimStart('"', '“', '\'', ' '));
    }
}
